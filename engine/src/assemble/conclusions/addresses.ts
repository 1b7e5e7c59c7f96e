import type { Link } from '../../graph/architecture.ts';
import { type Graph, linksFrom, linksTo, resourcesOf } from '../../graph/graph.ts';

/** What is sent to a public address comes to whatever holds the address. */
export function addresses(graph: Graph): readonly Link[] {
  const { resources } = graph.architecture;
  return resourcesOf(graph, 'address.public').flatMap((address) => {
    const holders = linksFrom(graph, address.address, 'attachedTo').filter(
      ({ to }) => resources.get(to)?.kind !== 'network.interface',
    );
    return linksTo(graph, address.address, 'forwardsTo').flatMap((link) =>
      holders.map(
        ({ to, because }): Link => ({ ...link, to, because: [...link.because, ...because] }),
      ),
    );
  });
}
