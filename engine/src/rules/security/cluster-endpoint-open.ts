import { any, not, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const clusterEndpointOpen = rule({
  id: 'cluster-endpoint-open',
  title: 'Cluster control plane reachable by everyone',
  pillar: 'security',
  severity: 'high',
  kinds: ['cluster.kubernetes'],
  asks: ['publicEndpoint', 'admitsAnyNetwork'],
  passes: ({ publicEndpoint, admitsAnyNetwork }) =>
    admitsAnyNetwork.state === 'not-applicable'
      ? notApplicable
      : any(not(publicEndpoint), not(admitsAnyNetwork)),
  why: "Each flaw of the cluster's API, and each leaked token, can be used from any place in the world.",
  fix: 'Make the endpoint private, or admit your own addresses only.',
  remedy: setting({ admitsAnyNetwork: false }),
  needsDecision: 'the addresses to admit must be named',
  equivalents: {
    aws: ['CKV_AWS_38', 'CKV_AWS_39'],
    azure: ['CKV_AZURE_6'],
    google: ['CKV_GCP_18', 'CKV_GCP_20'],
  },
  references: [wellArchitected('SEC 5')],
});
