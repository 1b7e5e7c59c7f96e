import { not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { templateAnswers } from '../relations.ts';
import { rule } from '../rule.ts';

export const sizePreviousGeneration = rule({
  id: 'size-previous-generation',
  title: 'Previous generation instance family',
  pillar: 'performance',
  severity: 'low',
  kinds: [
    'compute.vm',
    'compute.vm-template',
    'compute.vm-group',
    'database.relational',
    'cache.memory',
    'cluster.node-pool',
    'search',
  ],
  asks: ['previousGeneration'],
  passes: ({ previousGeneration }, resource, graph) =>
    not(templateAnswers(previousGeneration, graph, resource)),
  why: 'Newer machines of the same price do more work, and the old ones run out.',
  fix: 'Move to the current generation of the same family.',
  references: [wellArchitected('PERF 2'), wellArchitected('COST 6'), wellArchitected('SUS 5')],
});
