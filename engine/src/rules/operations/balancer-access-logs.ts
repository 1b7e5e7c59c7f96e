import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const balancerAccessLogs = rule({
  id: 'balancer-access-logs',
  title: 'Load balancer without access logs',
  pillar: 'operations',
  severity: 'low',
  kinds: ['load-balancer.application', 'load-balancer.network'],
  asks: ['accessLogs'],
  passes: ({ accessLogs }) => accessLogs,
  why: 'After an attack or an outage nobody can see which requests came, from where and how they were answered.',
  fix: 'Write access logs to an object store.',
  remedy: setting({ accessLogs: true }),
  equivalents: { aws: ['CKV_AWS_91', 'CKV_AWS_92'] },
  references: [wellArchitected('OPS 4'), wellArchitected('SEC 4')],
});
