import type { Place, Resource } from '../graph/architecture.ts';
import { facetOf, type Graph, resourcesOf, targetsOf } from '../graph/graph.ts';
import type { Kind } from '../graph/kinds.ts';
import { isPublicSubnet, networkOf, subnetsOf } from '../graph/network.ts';
import { isProviderBlock } from '../graph/settings.ts';
import { titleOf } from '../graph/title.ts';
import { providerNames } from './regions.ts';

/** Kinds that a provider keeps for the whole account, in no region. */
const everywhere: ReadonlySet<Kind> = new Set<Kind>([
  'identity.role',
  'identity.policy',
  'identity.grant',
  'cdn',
  'dns.zone',
  'dns.record',
  'load-balancer.global',
  'boundary',
  'provider',
]);

/** Google's types that have no region whatever their kind: parts of global balancers, topics, secrets. */
const global =
  /^google_(?:project|service_account|pubsub|secret_manager|dns|compute_(?:global|project|url_map|target_(?:http|https|ssl|tcp)_proxy|backend_(?:service|bucket)|(?:managed_)?ssl_certificate|ssl_policy|security_policy|firewall|health_check|route$))/;

/** Whether it stands in no region. */
export const isEverywhere = ({ kind, type }: Pick<Resource, 'kind' | 'type'>): boolean =>
  everywhere.has(kind) || global.test(type);

interface Draft {
  readonly id: string;
  readonly kind: Place['kind'];
  readonly label: string;
  readonly inside?: string;
  readonly resource?: string;
  readonly holds: string[];
}

/** Where everything stands: cloud › region › network › zone › subnet; cluster › namespace; project. */
export function placesOf(graph: Graph): readonly Place[] {
  const places = new Map<string, Draft>();
  const place = (draft: Omit<Draft, 'holds'>): Draft => {
    const there = places.get(draft.id) ?? { ...draft, holds: [] };
    places.set(draft.id, there);
    return there;
  };
  const cloud = ({ provider }: Resource) =>
    place({
      id: `cloud:${provider}`,
      kind: provider === 'compose' ? 'project' : 'cloud',
      label: providerNames[provider],
    });
  const region = (resource: Resource): Draft => {
    const around = cloud(resource);
    if (resource.region === '') return around;
    return place({
      id: `region:${resource.provider}/${resource.region}`,
      kind: 'region',
      label: resource.region,
      inside: around.id,
    });
  };
  const network = (resource: Resource): Draft =>
    place({
      id: `network:${resource.address}`,
      kind: 'network',
      label: titleOf(resource),
      inside: region(resource).id,
      resource: resource.address,
    });

  for (const one of resourcesOf(graph, 'network')) network(one);
  for (const one of resourcesOf(graph, 'subnet')) subnet(one);
  for (const resource of graph.architecture.resources.values()) {
    if (resource.refines !== undefined || resource.kind === 'network' || resource.kind === 'subnet')
      continue;
    if (isProviderBlock(resource)) continue;
    placeFor(resource).holds.push(resource.address);
  }
  const around = new Set([...places.values()].map(({ inside }) => inside));
  return [...places.values()].filter(
    ({ holds, id, resource }) => holds.length > 0 || resource !== undefined || around.has(id),
  );

  function subnet(one: Resource): Draft {
    const [holder] = targetsOf(graph, one.address, 'inNetwork').filter(
      ({ kind }) => kind === 'network',
    );
    const around = holder ? network(holder) : region(one);
    const zones = facetOf(one, 'zones');
    const [zone] = zones.state === 'known' && zones.value.length === 1 ? zones.value : [];
    const inside =
      zone === undefined
        ? around
        : place({ id: `zone:${around.id}/${zone}`, kind: 'zone', label: zone, inside: around.id });
    return place({
      id: `subnet:${one.address}`,
      kind: 'subnet',
      label: titleOf(one),
      inside: inside.id,
      resource: one.address,
    });
  }

  function placeFor(resource: Resource): Draft {
    const namespace = facetOf(resource, 'namespace');
    if (resource.provider === 'kubernetes') {
      const around = cloud(resource);
      const label = namespace.state === 'known' ? namespace.value : '';
      return label === ''
        ? around
        : place({ id: `namespace:${label}`, kind: 'namespace', label, inside: around.id });
    }
    const subnets = subnetsOf(graph, resource);
    if (subnets.length === 1 && subnets[0]) return subnet(subnets[0]);
    if (subnets.length > 1) return spanning(resource, subnets);
    const holder = networkOf(graph, resource);
    if (holder) return network(holder);
    return isEverywhere(resource) ? cloud(resource) : region(resource);
  }

  /** What stands in several subnets at once is drawn across them: one place for the private, one for the public ones. */
  function spanning(resource: Resource, subnets: readonly Resource[]): Draft {
    const holder = networkOf(graph, resource);
    const around = holder ? network(holder) : region(resource);
    const facts = subnets.map((one) => isPublicSubnet(graph, one));
    const isPublic = facts.every((fact) => fact.state === 'known' && fact.value);
    const isPrivate = facts.every((fact) => fact.state === 'known' && !fact.value);
    if (!isPublic && !isPrivate) return around;
    const label = isPublic ? 'public subnets' : 'private subnets';
    return place({
      id: `subnets:${around.id}/${isPublic ? 'public' : 'private'}`,
      kind: 'subnets',
      label,
      inside: around.id,
    });
  }
}
