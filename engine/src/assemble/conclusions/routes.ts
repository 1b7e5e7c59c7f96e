import type { Link } from '../../graph/architecture.ts';
import { type Graph, linksFrom, resourcesOf } from '../../graph/graph.ts';

/** A subnet routes to wherever the table attached to it leads; an unattached one gets its network's main table. */
export function routes(graph: Graph): readonly Link[] {
  return resourcesOf(graph, 'route-table').flatMap((table) => {
    const targets = linksFrom(graph, table.address, 'routesTo');
    const subnets = linksFrom(graph, table.address, 'attachedTo');
    return subnets.flatMap((subnet) =>
      targets.map(
        ({ to, because }): Link => ({
          from: subnet.to,
          to,
          kind: 'routesTo',
          because: [...subnet.because, ...because],
        }),
      ),
    );
  });
}
