import type { Resource } from '../../graph/architecture.ts';
import { notApplicable } from '../../graph/fact.ts';
import { type Graph, sourcesOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

const failureName = /dlq|dead[-_ ]?letter|poison/i;

/** Whether it is itself the queue for what failed in another: by a link from that, or by its name. */
function takesFailures({ address, name }: Resource, graph: Graph): boolean {
  const from = sourcesOf(graph, address, 'uses', 'forwardsTo');
  return (
    from.some(({ kind }) => kind === 'queue') || failureName.test(name) || failureName.test(address)
  );
}

export const queueDeadLetterQueue = rule({
  id: 'queue-dead-letter-queue',
  title: 'Queue without a dead letter queue',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['queue'],
  asks: ['deadLetterQueue'],
  passes: ({ deadLetterQueue }, resource, graph) =>
    takesFailures(resource, graph) ? notApplicable : deadLetterQueue,
  why: "A message that can't be processed comes back again and again until it expires, and holds up the others.",
  fix: 'Name a second queue that takes what failed a few times, and set an alarm on it.',
  references: [wellArchitected('REL 5'), wellArchitected('REL 11')],
});
