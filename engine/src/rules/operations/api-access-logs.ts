import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const apiAccessLogs = rule({
  id: 'api-access-logs',
  title: 'API without access logs',
  pillar: 'operations',
  severity: 'low',
  kinds: ['api-gateway', 'api-route'],
  asks: ['accessLogs'],
  passes: ({ accessLogs }) => accessLogs,
  why: 'Nobody can see who called what, how long it took and how it was answered.',
  fix: 'Write access logs of each stage to the log store.',
  remedy: setting({ accessLogs: true }),
  equivalents: { aws: ['CKV_AWS_76', 'CKV_AWS_95'] },
  references: [wellArchitected('OPS 4'), wellArchitected('SEC 4')],
});
