import { INTERNET, type Link } from '../../graph/architecture.ts';
import { type Graph, resourcesOf } from '../../graph/graph.ts';
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
