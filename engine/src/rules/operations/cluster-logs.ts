import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const clusterLogs = rule({
  id: 'cluster-logs',
  title: 'Cluster control plane logs off',
  pillar: 'operations',
  severity: 'low',
  kinds: ['cluster.kubernetes'],
  asks: ['logsExported'],
  passes: ({ logsExported }) => logsExported,
  why: 'Nobody can see who asked the cluster for what, nor why it refused or failed.',
  fix: 'Send the logs of the control plane, the audit log first, to the log store.',
  remedy: setting({ logsExported: true }),
  equivalents: { aws: ['CKV_AWS_37'], azure: ['CKV_AZURE_4'], google: ['CKV_GCP_1'] },
  references: [wellArchitected('OPS 4'), wellArchitected('SEC 4')],
});
