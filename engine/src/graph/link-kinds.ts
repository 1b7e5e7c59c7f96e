/**
 * How one resource stands to another. The first block is what files state (a service lists where),
 * the second what the graph concludes from it.
 */
export const linkKinds = {
  inNetwork: 'network that holds it',
  placedIn: 'subnets it is in',
  guardedBy: 'firewall rules on it',
  encryptedWith: 'key its data is encrypted with',
  runsAs: 'identity it acts with',
  memberOf: 'cluster, server or plan that holds it',
  usesTemplate: 'template of its members',
  forwardsTo: 'where it sends what comes in',
  triggeredBy: 'source of its events',
  attachedTo: 'what it belongs to, none is idle',
  replicaOf: 'what it is a copy of',
  logsTo: 'where its logs go',
  routesTo: "where a subnet's routes send its traffic",
  connectsTo: 'firewall rules let it open connections to',
  admits: 'firewall rules that let the members of the other in',
  uses: 'its settings or rights name the other',
} as const;

export type LinkKind = keyof typeof linkKinds;
