/** Links as people say them, from where they start and from where they end. */
const words: Readonly<Record<string, readonly [from: string, to: string]>> = {
  inNetwork: ['in the network', 'holds'],
  placedIn: ['placed in', 'holds'],
  guardedBy: ['guarded by', 'guards'],
  encryptedWith: ['encrypted with', 'encrypts'],
  runsAs: ['runs as', 'is the identity of'],
  memberOf: ['belongs to', 'holds'],
  usesTemplate: ['made from', 'is the template of'],
  forwardsTo: ['forwards to', 'gets requests from'],
  triggeredBy: ['started by', 'starts'],
  attachedTo: ['attached to', 'has'],
  replicaOf: ['a copy of', 'is copied to'],
  logsTo: ['logs to', 'gets the logs of'],
  routesTo: ['routes to', 'is on the route of'],
  connectsTo: ['may connect to', 'may be reached from'],
  uses: ['uses', 'used by'],
};

/** What to say before the other end of a link. */
export function linkWords(kind: string, end: 'from' | 'to', port: number | undefined): string {
  const said = words[kind]?.[end === 'from' ? 0 : 1] ?? kind;
  return port === undefined ? said : `${said} (port ${port})`;
}
