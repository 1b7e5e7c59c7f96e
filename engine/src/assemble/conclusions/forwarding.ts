import type { Link, Resource } from '../../graph/architecture.ts';
import { type Graph, linksFrom, linksTo, resourcesOf } from '../../graph/graph.ts';

/** What a listener or group of targets stands for is its balancer's doing: the balancer forwards to the members. */
export function forwarding(graph: Graph): readonly Link[] {
  const done = new Set<string>();
  const listeners = resourcesOf(graph, 'load-balancer.listener', 'api-route').flatMap((listener) =>
    linksFrom(graph, listener.address, 'memberOf').flatMap(({ to: balancer }) =>
      behind(graph, balancer, listener, done),
    ),
  );
  const direct = resourcesOf(
    graph,
    'load-balancer.application',
    'load-balancer.network',
    'cdn',
    'api-gateway',
  ).flatMap((balancer) =>
    linksFrom(graph, balancer.address, 'forwardsTo').flatMap((link) =>
      membersOf(graph, balancer.address, link),
    ),
  );
  return [...listeners, ...direct];
}

function behind(
  graph: Graph,
  balancer: string,
  listener: Resource,
  done: Set<string>,
): readonly Link[] {
  return linksFrom(graph, listener.address, 'forwardsTo').flatMap((link) => {
    const target = graph.architecture.resources.get(link.to);
    if (target?.kind === 'load-balancer.targets') {
      // Each of many rules may forward to the same group: its members come behind the balancer once.
      const pair = `${balancer}\n${link.to}`;
      if (done.has(pair)) return [];
      done.add(pair);
      return membersOf(graph, balancer, link);
    }
    return [{ ...link, from: balancer }];
  });
}

/** Members of a target group, named by the group or naming it; nothing when the link leads elsewhere. */
function membersOf(graph: Graph, balancer: string, through: Link): readonly Link[] {
  const group = graph.architecture.resources.get(through.to);
  if (group?.kind !== 'load-balancer.targets') return [];
  const named = linksFrom(graph, group.address, 'forwardsTo').map(({ to, because }) => ({
    to,
    because,
  }));
  const joined = linksTo(graph, group.address, 'memberOf').map(({ from, because }) => ({
    to: from,
    because,
  }));
  const port = portOf(group);
  return [...named, ...joined].map(
    ({ to, because }): Link => ({
      from: balancer,
      to,
      kind: 'forwardsTo',
      ...(port !== undefined && { port }),
      because: [...through.because, ...because],
    }),
  );
}

function portOf(group: Resource): number | undefined {
  const stated = group.properties.entries.get('port') ?? group.properties.entries.get('Port');
  const port = stated?.kind === 'scalar' ? Number(stated.value) : Number.NaN;
  return Number.isInteger(port) ? port : undefined;
}
