import { notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { isLogTarget } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreAccessLogs = rule({
  id: 'object-store-access-logs',
  title: 'Object store without access logging',
  pillar: 'security',
  severity: 'low',
  kinds: ['storage.object'],
  asks: ['accessLogs'],
  passes: ({ accessLogs }, resource, graph) =>
    isLogTarget(graph, resource) ? notApplicable : accessLogs,
  why: 'After a leak nobody can say who read what, and when.',
  fix: 'Write access logs to a store of their own.',
  remedy: setting({ accessLogs: true }),
  equivalents: { aws: ['CKV_AWS_18'], google: ['CKV_GCP_62'] },
  references: [wellArchitected('SEC 4')],
});
