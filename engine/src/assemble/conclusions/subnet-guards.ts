import type { Link } from '../../graph/architecture.ts';
import { type Graph, linksFrom, linksTo, resourcesOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';

/** Kinds whose callers come in through the subnet; others only call out through it. */
const inhabitants: ReadonlySet<Kind> = new Set<Kind>([
  'compute.vm',
  'compute.vm-group',
  'cluster.node-pool',
  'load-balancer.application',
]);

/** Firewall rules set on a subnet guard everything that stands in it. */
export function subnetGuards(graph: Graph): readonly Link[] {
  const { resources } = graph.architecture;
  return resourcesOf(graph, 'subnet').flatMap((subnet) =>
    linksFrom(graph, subnet.address, 'guardedBy').flatMap((guard) =>
      linksTo(graph, subnet.address, 'placedIn')
        .filter(({ from }) => inhabitants.has(resources.get(from)?.kind ?? 'other'))
        .map(
          ({ from, because }): Link => ({
            from,
            to: guard.to,
            kind: 'guardedBy',
            because: [...guard.because, ...because],
          }),
        ),
    ),
  );
}
