import type { Resource } from './architecture.ts';
import { all, any, type Fact, known, not, notApplicable, unknownFact, when } from './fact.ts';
import { facetOf, type Graph, sourcesOf, targetsOf } from './graph.ts';
import { isPublicSubnet, subnetsOf } from './network.ts';

/** Why it isn't known whether a machine gets a public address that its file doesn't speak of. */
export const bySubnet = 'its subnet decides whether it gets a public address';

/** Whether the internet can open a connection to something, and why that is so. */
export interface Exposure {
  readonly reachable: Fact<boolean>;
  /** A clause for people: `it stands in private subnets and has no public address`. */
  readonly because: string;
}

/**
 * Whether the internet reaches a resource; for firewall rules, whether it reaches anything they guard.
 * A public endpoint counts only where its firewall admits any address and its subnets are public.
 */
export function exposureOf(graph: Graph, address: string): Exposure {
  const resource = graph.architecture.resources.get(address);
  if (!resource) return { reachable: notApplicable, because: 'it is not in the files' };
  return resource.kind === 'firewall.rules'
    ? exposureOfGuarded(graph, resource)
    : exposureOfOne(graph, resource);
}

function exposureOfGuarded(graph: Graph, firewall: Resource): Exposure {
  const members = sourcesOf(graph, firewall.address, 'guardedBy').flatMap((member) => {
    const users = sourcesOf(graph, member.address, 'usesTemplate');
    return member.kind === 'compute.vm-template' && users.length > 0 ? users : [member];
  });
  if (members.length === 0) {
    return {
      reachable: unknownFact('nothing in the files uses these rules'),
      because: 'nothing in the files uses these rules',
    };
  }
  const exposures = members.map((member) => addressed(graph, member));
  const reachable = any(...exposures.map((exposure) => exposure.reachable));
  const telling =
    exposures.find((exposure) => exposure.reachable.state === reachable.state) ?? exposures[0];
  return { reachable, because: telling?.because ?? '' };
}

function exposureOfOne(graph: Graph, resource: Resource): Exposure {
  const place = addressed(graph, resource);
  const admitted = admittedFromAnywhere(graph, resource);
  const reachable =
    admitted.state === 'not-applicable' ? place.reachable : all(place.reachable, admitted);
  if (admitted.state === 'known' && !admitted.value)
    return { reachable, because: 'its firewall rules admit no public address' };
  return { reachable, because: place.because };
}

/** Whether it has an address that packets from the internet can be sent to, whatever its firewall says. */
function addressed(graph: Graph, resource: Resource): Exposure {
  const endpoint = publicEndpointOf(graph, resource);
  const subnets = subnetsOf(graph, resource);
  const inPublic =
    subnets.length === 0
      ? notApplicable
      : any(...subnets.map((subnet) => isPublicSubnet(graph, subnet)));
  if (inPublic.state === 'known' && !inPublic.value) {
    return {
      reachable: known(false, ...inPublic.from),
      because: 'it stands in private subnets and has no public address',
    };
  }
  if (endpoint.state === 'known') {
    const because = endpoint.value ? 'it has a public address' : 'it has no public address';
    return { reachable: endpoint, because };
  }
  const leftToSubnet = endpoint.state !== 'unknown' || endpoint.because === bySubnet;
  const handsOut =
    subnets.length === 0 || !leftToSubnet
      ? notApplicable
      : any(...subnets.map((subnet) => facetOf(subnet, 'assignsPublicAddresses')));
  if (handsOut.state === 'known' && takesSubnetAddress(resource)) {
    return {
      reachable: handsOut,
      because: handsOut.value
        ? 'its subnet hands out public addresses'
        : 'its subnet hands out no public address',
    };
  }
  const because = endpoint.state === 'unknown' ? endpoint.because : 'it has no address of its own';
  return {
    reachable: endpoint.state === 'unknown' ? endpoint : known(false, { by: 'graph', because }),
    because,
  };
}

/** Its own public endpoint, or a kept public address that is attached to it. */
function publicEndpointOf(graph: Graph, resource: Resource): Fact<boolean> {
  const own = facetOf(resource, 'publicEndpoint');
  const [address] = sourcesOf(graph, resource.address, 'attachedTo').filter(
    ({ kind }) => kind === 'address.public',
  );
  return address
    ? known(true, { by: 'graph', because: `${address.address} is attached to it`, at: address.at })
    : own;
}

function takesSubnetAddress({ kind }: Resource): boolean {
  return (
    kind === 'compute.vm' ||
    kind === 'compute.vm-group' ||
    kind === 'compute.vm-template' ||
    kind === 'cluster.node-pool'
  );
}

/** Whether the rules on it admit any address; not applicable when no rules are stated for it. */
function admittedFromAnywhere(graph: Graph, resource: Resource): Fact<boolean> {
  const templates = targetsOf(graph, resource.address, 'usesTemplate');
  const guards = [resource, ...templates].flatMap((one) =>
    targetsOf(graph, one.address, 'guardedBy'),
  );
  if (guards.length === 0) return facetOf(resource, 'admitsAnyNetwork');
  const open = guards.map((guard) => not(isClosed(guard)));
  return any(...open);
}

function isClosed(guard: Resource): Fact<boolean> {
  return when(facetOf(guard, 'publicIngress'), (openings) => openings.length === 0);
}
