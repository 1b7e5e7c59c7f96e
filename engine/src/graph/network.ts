import type { Provider, Resource } from './architecture.ts';
import { any, type Fact, known, type Origin, unknownFact, when } from './fact.ts';
import { facetOf, type Graph, linksFrom, resourcesOf, sourcesOf, targetsOf } from './graph.ts';

/** Clouds whose networks need no gateway to the internet: there an address of one's own decides. */
const withoutGateway: ReadonlySet<Provider> = new Set<Provider>(['azure', 'google']);

/**
 * Whether a subnet's routes lead to an internet gateway; where they are not in the files, whether it
 * hands out public addresses. Not applicable in clouds where every subnet may hold both public and
 * private members.
 */
export function isPublicSubnet(graph: Graph, subnet: Resource): Fact<boolean> {
  const known = publicSubnets.get(graph) ?? new Map<string, Fact<boolean>>();
  publicSubnets.set(graph, known);
  const answered = known.get(subnet.address);
  if (answered) return answered;
  const answer = leadsOut(graph, subnet);
  known.set(subnet.address, answer);
  return answer;
}

/** Answers for each subnet once: thousands may stand in one. */
const publicSubnets = new WeakMap<Graph, Map<string, Fact<boolean>>>();

function leadsOut(graph: Graph, subnet: Resource): Fact<boolean> {
  if (withoutGateway.has(subnet.provider)) return facetOf(subnet, 'assignsPublicAddresses');
  const direct = linksFrom(graph, subnet.address, 'routesTo').filter(
    ({ to }) => graph.architecture.resources.get(to)?.kind === 'gateway.internet',
  );
  if (direct.length > 0) return known(true, ...direct.flatMap(({ because }) => because));
  const handsOut = facetOf(subnet, 'assignsPublicAddresses');
  const hasRoutes =
    linksFrom(graph, subnet.address, 'routesTo').length > 0 ||
    sourcesOf(graph, subnet.address, 'attachedTo').some(({ kind }) => kind === 'route-table');
  if (hasRoutes)
    return known(false, { by: 'graph', because: 'its routes lead to no internet gateway' });
  if (networkIsSealed(graph, subnet))
    return known(false, { by: 'graph', because: 'its network has no internet gateway' });
  if (leftToMainTable(graph, subnet))
    return unknownFact("it is left to its network's main route table, which is not in the files");
  return any(unknownFact('its routes are not in the files'), handsOut);
}

/**
 * A subnet without a table of its own in a network whose other subnets are given theirs. What it hands out
 * says little then: the main table has only the local route until somebody adds one.
 */
function leftToMainTable(graph: Graph, subnet: Resource): boolean {
  const [network] = targetsOf(graph, subnet.address, 'inNetwork');
  if (!network) return false;
  const tables = sourcesOf(graph, network.address, 'inNetwork').filter(
    ({ kind }) => kind === 'route-table',
  );
  const isMain = ({ address }: Resource): boolean =>
    targetsOf(graph, address, 'attachedTo').some(({ kind }) => kind === 'network');
  return (
    !tables.some(isMain) &&
    tables.some(({ address }) =>
      targetsOf(graph, address, 'attachedTo').some(({ kind }) => kind === 'subnet'),
    )
  );
}

/** A network that the files declare, and to which they attach no internet gateway. */
function networkIsSealed(graph: Graph, subnet: Resource): boolean {
  const [network] = targetsOf(graph, subnet.address, 'inNetwork');
  if (!network) return false;
  const gateways = internetGateways(graph);
  return !gateways.anywhere && !gateways.networks.has(network.address);
}

interface InternetGateways {
  readonly networks: ReadonlySet<string>;
  /** Whether some gateway's network is not in the files: it may be any. */
  readonly anywhere: boolean;
}

const gatewaysOf = new WeakMap<Graph, InternetGateways>();

/** Networks that have an internet gateway; found once for each graph. */
function internetGateways(graph: Graph): InternetGateways {
  const known = gatewaysOf.get(graph);
  if (known) return known;
  const attached = resourcesOf(graph, 'gateway.internet').map(({ address }) =>
    targetsOf(graph, address, 'inNetwork', 'attachedTo').map((network) => network.address),
  );
  const found = {
    networks: new Set(attached.flat()),
    anywhere: attached.some((networks) => networks.length === 0),
  };
  gatewaysOf.set(graph, found);
  return found;
}

/** The subnets something is placed in, through the fleet or cluster it belongs to when it names none itself. */
export function subnetsOf(graph: Graph, resource: Resource): readonly Resource[] {
  const own = targetsOf(graph, resource.address, 'placedIn').filter(
    ({ kind }) => kind === 'subnet',
  );
  if (own.length > 0) return own;
  const users = sourcesOf(graph, resource.address, 'usesTemplate');
  return [...new Set(users.flatMap((user) => targetsOf(graph, user.address, 'placedIn')))].filter(
    ({ kind }) => kind === 'subnet',
  );
}

/** Zones it stands in: its own, else those of its subnets; unknown when a subnet's zone is. */
export function zonesOf(graph: Graph, resource: Resource): Fact<readonly string[]> {
  const own = facetOf(resource, 'zones');
  if (own.state === 'known' && own.value.length > 0) return own;
  const subnets = subnetsOf(graph, resource);
  if (subnets.length === 0)
    return own.state === 'unknown' ? own : unknownFact('no subnet or zone is stated');
  const zones = new Set<string>();
  const from: Origin[] = [];
  for (const subnet of subnets) {
    const fact = facetOf(subnet, 'zones');
    if (fact.state !== 'known')
      return fact.state === 'unknown'
        ? fact
        : unknownFact(`the zone of ${subnet.address} is not stated`);
    for (const zone of fact.value) zones.add(zone);
    from.push(...fact.from);
  }
  return known([...zones], ...from);
}

/** The lines that place something in its subnets: what a person would change to move it. */
export function placementLines(graph: Graph, resource: Resource): readonly Origin[] {
  const own = linksFrom(graph, resource.address, 'placedIn');
  const links =
    own.length > 0
      ? own
      : sourcesOf(graph, resource.address, 'usesTemplate').flatMap(({ address }) =>
          linksFrom(graph, address, 'placedIn'),
        );
  return links.flatMap(({ because }) => because.slice(0, 1));
}

/** Whether it stands in two zones or more: two that are known are enough. */
export function inSeveralZones(graph: Graph, resource: Resource): Fact<boolean> {
  const all = zonesOf(graph, resource);
  if (all.state !== 'unknown') return when(all, (zones) => zones.length > 1);
  const known = new Set(
    subnetsOf(graph, resource).flatMap((subnet) => {
      const zones = facetOf(subnet, 'zones');
      return zones.state === 'known' ? zones.value : [];
    }),
  );
  return known.size > 1
    ? { state: 'known', value: true, from: placementLines(graph, resource) }
    : all;
}

/** The network that holds it: directly, or through its subnets. */
export function networkOf(graph: Graph, resource: Resource): Resource | undefined {
  const [own] = targetsOf(graph, resource.address, 'inNetwork').filter(
    ({ kind }) => kind === 'network',
  );
  if (own) return own;
  return subnetsOf(graph, resource)
    .flatMap((subnet) => targetsOf(graph, subnet.address, 'inNetwork'))
    .find(({ kind }) => kind === 'network');
}
