import { notApplicable } from '../../graph/fact.ts';
import { sourcesOf, targetsOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

/** Callers that see a failure themselves, or keep the message until it is done. */
const waitsForAnswer: ReadonlySet<Kind> = new Set<Kind>([
  'queue',
  'stream',
  'message-broker',
  'database.key-value',
  'api-gateway',
  'api-route',
  'load-balancer.application',
  'load-balancer.targets',
  'cdn',
  'workflow',
]);

export const functionDeadLetterQueue = rule({
  id: 'function-dead-letter-queue',
  title: 'Function without dead letter queue',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['compute.function'],
  asks: ['deadLetterQueue'],
  passes: ({ deadLetterQueue }, { address }, graph) => {
    const sources = [
      ...targetsOf(graph, address, 'triggeredBy'),
      ...sourcesOf(graph, address, 'forwardsTo'),
      // An API asks its authoriser and waits.
      ...sourcesOf(graph, address, 'uses').filter(({ kind }) => kind === 'api-gateway'),
    ];
    const retriedThere =
      sources.length > 0 && sources.every(({ kind }) => waitsForAnswer.has(kind));
    return retriedThere ? notApplicable : deadLetterQueue;
  },
  why: 'An event that fails three times is dropped, and nobody knows what was in it.',
  fix: 'Name a queue or topic that takes the events that fail, and set an alarm on it.',
  equivalents: { aws: ['CKV_AWS_116'] },
  references: [wellArchitected('REL 5'), wellArchitected('REL 11')],
});
