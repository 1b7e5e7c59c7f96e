import { all, not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const clusterPrivate = rule({
  id: 'cluster-private',
  title: 'Cluster is not private',
  pillar: 'security',
  severity: 'medium',
  kinds: ['cluster.kubernetes', 'cluster.node-pool'],
  asks: ['publicEndpoint', 'privateNodes'],
  passes: ({ publicEndpoint, privateNodes }, { kind }) =>
    kind === 'cluster.node-pool' ? privateNodes : all(not(publicEndpoint), privateNodes),
  why: 'The control plane or the nodes have addresses on the internet, where anybody can try them.',
  fix: 'Give the control plane a private endpoint and the nodes private addresses.',
  remedy: setting({ publicEndpoint: false, privateNodes: true }),
  needsDecision: 'those who administer the cluster need another way to it',
  equivalents: { azure: ['CKV_AZURE_115'], google: ['CKV_GCP_25', 'CKV_GCP_64'] },
  references: [wellArchitected('SEC 5')],
});
