import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cdnLogs = rule({
  id: 'cdn-logs',
  title: 'CDN without logs',
  pillar: 'operations',
  severity: 'low',
  kinds: ['cdn'],
  asks: ['accessLogs'],
  passes: ({ accessLogs }) => accessLogs,
  why: 'Nobody can see who asked for what, nor why users got errors.',
  fix: 'Write access logs to an object store.',
  remedy: setting({ accessLogs: true }),
  equivalents: { aws: ['CKV_AWS_86'] },
  references: [wellArchitected('OPS 4'), wellArchitected('SEC 4')],
});
