import { any, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { backedUpByPlan } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const tablePointInTimeRecovery = rule({
  id: 'table-point-in-time-recovery',
  title: 'Key-value table without point in time recovery',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['database.key-value'],
  asks: ['pointInTimeRecovery'],
  passes: ({ pointInTimeRecovery }, resource, graph) =>
    pointInTimeRecovery.state === 'not-applicable'
      ? notApplicable
      : any(pointInTimeRecovery, backedUpByPlan(graph, resource)),
  why: 'A program that writes nonsense spoils the table for good.',
  fix: 'Turn on recovery to any second of the last weeks.',
  remedy: setting({ pointInTimeRecovery: true }),
  equivalents: { aws: ['CKV_AWS_28'] },
  references: [wellArchitected('REL 9')],
});
