import { greaterThanZero } from '../judging.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const logsRetention = rule({
  id: 'logs-retention',
  title: 'Log group without retention',
  pillar: 'operations',
  severity: 'low',
  kinds: ['logs'],
  asks: ['retentionDays'],
  passes: ({ retentionDays }) => greaterThanZero(retentionDays),
  why: 'Lines are kept and paid for without end, personal data with them.',
  fix: 'Say how long they are needed: a month for most, a year for audits.',
  remedy: setting({ retentionDays: 365 }),
  equivalents: { aws: ['CKV_AWS_66'] },
  references: [wellArchitected('COST 4'), wellArchitected('SEC 4')],
});
