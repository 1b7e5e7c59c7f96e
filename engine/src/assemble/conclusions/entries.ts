import { INTERNET, type Link, type Resource } from '../../graph/architecture.ts';
import { type Graph, resourcesOf, sourcesOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { exposureOf } from '../../graph/reach.ts';

/** Kinds that users or strangers can open a connection to when they are public. */
const doors: readonly Kind[] = [
  'load-balancer.application',
  'load-balancer.network',
  'load-balancer.global',
  'cdn',
  'api-gateway',
  'compute.vm',
  'compute.vm-group',
  'compute.web-app',
  'compute.function',
  'compute.container-service',
  'workload',
  'service-discovery',
  'database.relational',
  'database.document',
  'database.key-value',
  'cache.memory',
  'search',
  'warehouse',
  'message-broker',
  'stream',
  'transfer',
  'cluster.kubernetes',
];

/** The internet leads to every door that it is known to reach. */
export function entries(graph: Graph): readonly Link[] {
  return resourcesOf(graph, ...doors).flatMap((door): readonly Link[] => {
    if (isBehindFront(graph, door)) return [];
    const { reachable, because } = exposureOf(graph, door.address);
    if (reachable.state !== 'known' || !reachable.value) return [];
    return [
      {
        from: INTERNET,
        to: door.address,
        kind: 'connectsTo',
        because: [{ by: 'graph', because, at: door.at }, ...reachable.from],
      },
    ];
  });
}

/**
 * Whether a balancer is only a part of one: what a front of the same provider forwards to, that has no
 * address of its own in the files (Google's backend services behind forwarding rules).
 */
function isBehindFront(graph: Graph, { address, kind, provider }: Resource): boolean {
  return (
    provider === 'google' &&
    kind.startsWith('load-balancer.') &&
    sourcesOf(graph, address, 'forwardsTo').some((front) => front.kind === 'load-balancer.network')
  );
}
