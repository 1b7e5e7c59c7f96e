import type { Link } from '../../graph/architecture.ts';
import { type Graph, resourcesOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { isPublicSubnet, networkOf, subnetsOf } from '../../graph/network.ts';

const programs: readonly Kind[] = [
  'compute.vm',
  'compute.vm-group',
  'compute.function',
  'compute.container-service',
  'cluster.node-pool',
  'compute.batch',
];

/**
 * In a network whose private subnets have no way out but private endpoints, programs there reach the
 * provider's services through those endpoints.
 */
export function privateEndpoints(graph: Graph): readonly Link[] {
  const endpoints = Map.groupBy(resourcesOf(graph, 'endpoint.private'), (endpoint) =>
    networkOf(graph, endpoint),
  );
  endpoints.delete(undefined);
  if (endpoints.size === 0) return [];
  return resourcesOf(graph, ...programs).flatMap((program) => {
    const network = networkOf(graph, program);
    const there = endpoints.get(network) ?? [];
    if (there.length === 0 || !isSealed(graph, program)) return [];
    return there.map(
      (endpoint): Link => ({
        from: program.address,
        to: endpoint.address,
        kind: 'connectsTo',
        port: 443,
        because: [{ by: 'graph', because: 'its subnets have no other way out', at: endpoint.at }],
      }),
    );
  });
}

/** Placed only in subnets from which no gateway leads out. */
function isSealed(graph: Graph, program: Parameters<typeof subnetsOf>[1]): boolean {
  const subnets = subnetsOf(graph, program);
  const leaves = new Set<Kind>([
    'gateway.nat',
    'gateway.internet',
    'gateway.transit',
    'firewall.managed',
  ]);
  return (
    subnets.length > 0 &&
    subnets.every((subnet) => {
      const open = isPublicSubnet(graph, subnet);
      const ways = (graph.outgoing.get(subnet.address) ?? []).filter(
        ({ kind, to }) =>
          kind === 'routesTo' && leaves.has(graph.architecture.resources.get(to)?.kind ?? 'other'),
      );
      return open.state === 'known' && !open.value && ways.length === 0;
    })
  );
}
