import type { Link } from '../../graph/architecture.ts';
import { type Graph, linksFrom, linksTo, resourcesOf } from '../../graph/graph.ts';

/** A subnet routes to wherever the table attached to it leads; an unattached one gets its network's main table. */
export function routes(graph: Graph): readonly Link[] {
  const tables = resourcesOf(graph, 'route-table');
  const attached = tables.flatMap((table) => linksFrom(graph, table.address, 'attachedTo'));
  const own = new Set(attached.map(({ to }) => to));
  return tables.flatMap((table) => {
    const targets = linksFrom(graph, table.address, 'routesTo');
    const subnets = linksFrom(graph, table.address, 'attachedTo').flatMap((link) =>
      subnetsFor(graph, link, own),
    );
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

/** The subnet that a table is attached to, or for a network's main table the subnets that have none. */
function subnetsFor(
  graph: Graph,
  link: Link,
  own: ReadonlySet<string>,
): readonly Pick<Link, 'to' | 'because'>[] {
  const { resources } = graph.architecture;
  if (resources.get(link.to)?.kind !== 'network') return [link];
  return linksTo(graph, link.to, 'inNetwork')
    .filter(({ from }) => resources.get(from)?.kind === 'subnet' && !own.has(from))
    .map(({ from, because }) => ({ to: from, because: [...link.because, ...because] }));
}
