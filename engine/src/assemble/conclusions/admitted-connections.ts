import type { Link, Resource } from '../../graph/architecture.ts';
import { type Graph, linksFrom, linksTo, resourcesOf } from '../../graph/graph.ts';
import { type Kind, kinds } from '../../graph/kinds.ts';

/** More pairs than this between two groups say nothing about who talks to whom. */
const mostPairs = 400;

/** Members of one firewall group connect to members of another whose rules admit that group. */
export function admittedConnections(graph: Graph): readonly Link[] {
  return resourcesOf(graph, 'firewall.rules').flatMap((guard) =>
    linksFrom(graph, guard.address, 'admits').flatMap((rule) => {
      const servers = membersOf(graph, guard.address);
      const clients = membersOf(graph, rule.to);
      if (servers.length * clients.length > mostPairs) return [];
      return clients.flatMap((client) =>
        servers.flatMap((server) => connection(graph, client, server, rule)),
      );
    }),
  );
}

function connection(graph: Graph, client: Resource, server: Resource, rule: Link): readonly Link[] {
  if (client === server || isBalancer(server) || onlyAnswers(client)) return [];
  const forwards = linksFrom(graph, client.address, 'forwardsTo').some(
    ({ to }) => to === server.address,
  );
  if (forwards || (isBalancer(client) && server.kind !== 'compute.vm')) return [];
  const port = rule.port === undefined ? {} : { port: rule.port };
  return [
    {
      from: client.address,
      to: server.address,
      kind: 'connectsTo',
      ...port,
      because: rule.because,
    },
  ];
}

/** What a group guards: resources that run or store something; a template stands for the fleets made from it. */
function membersOf(graph: Graph, guard: string): readonly Resource[] {
  const { resources } = graph.architecture;
  const members = linksTo(graph, guard, 'guardedBy').flatMap(({ from }) => {
    const member = resources.get(from);
    if (!member) return [];
    const users = linksTo(graph, from, 'usesTemplate').flatMap(
      (link) => resources.get(link.from) ?? [],
    );
    return kinds[member.kind].drawnAs === 'hidden' ? users : [member];
  });
  return [...new Set(members)];
}

/** Machines keep data too, but run programs; a warehouse loads from elsewhere, a workflow calls. */
const storesThatCall: ReadonlySet<Kind> = new Set<Kind>(['compute.vm', 'warehouse', 'workflow']);

/** A store that shares its clients' group is admitted with them, but opens no connection itself. */
function onlyAnswers({ kind }: Resource): boolean {
  return kinds[kind].carries === 'state' && !storesThatCall.has(kind);
}

function isBalancer({ kind }: Resource): boolean {
  return kind.startsWith('load-balancer.') || kind === 'endpoint.private';
}
