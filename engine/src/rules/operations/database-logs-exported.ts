import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseLogsExported = rule({
  id: 'database-logs-exported',
  title: 'Database logs not exported',
  pillar: 'operations',
  severity: 'low',
  kinds: ['database.relational', 'database.document', 'database.graph'],
  asks: ['logsExported'],
  passes: ({ logsExported }) => logsExported,
  why: 'Error, audit and slow query logs go with the machine, and no alarm can look at them.',
  fix: 'Send its logs to the log store.',
  remedy: setting({ logsExported: true }),
  equivalents: { aws: ['CKV_AWS_129', 'CKV_AWS_324'] },
  references: [wellArchitected('OPS 4'), wellArchitected('SEC 4')],
});
