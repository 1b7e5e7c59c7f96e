import { INTERNET, type Place } from '../graph/architecture.ts';
import { type Kind, kinds } from '../graph/kinds.ts';
import type { LinkKind } from '../graph/link-kinds.ts';
import { titleOf } from '../graph/title.ts';

/** What a drawing is made from: an architecture, or a report of one as it came over the wire. */
export interface DrawingSource {
  readonly resources: readonly DrawnResource[];
  readonly links: readonly DrawnLink[];
  readonly places: readonly DrawnPlace[];
}

export interface DrawnLink {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly port?: number | undefined;
}

export interface DrawnPlace {
  readonly id: string;
  readonly kind: Place['kind'];
  readonly label: string;
  readonly inside?: string | undefined;
  readonly resource?: string | undefined;
  readonly holds: readonly string[];
}

export interface DrawnResource {
  readonly address: string;
  readonly name: string;
  readonly type: string;
  readonly kind: string;
  readonly service: string | null;
  readonly icon?: string | undefined;
  readonly refines?: string | undefined;
  readonly monthlyUsd?: number | undefined;
}

/** A box of the drawing. */
export interface SceneNode {
  readonly id: string;
  readonly title: string;
  /** The service, or the type where no service is known. */
  readonly subtitle: string;
  readonly kind: Kind | 'internet';
  readonly icon?: string;
  /** Id of the group it stands in; absent at the top. */
  readonly group?: string;
  /** What belongs to it and is shown on it: its web application firewall, its alarms. */
  readonly badges: readonly string[];
  readonly monthlyUsd?: number;
}

/** A frame around nodes and other groups. */
export interface SceneGroup {
  readonly id: string;
  readonly kind: Place['kind'];
  readonly title: string;
  readonly group?: string;
}

export interface SceneEdge {
  readonly from: string;
  readonly to: string;
  /** Traffic is drawn solid, what is only known from settings and rights dashed. */
  readonly style: 'traffic' | 'dependency' | 'route';
  readonly label: string;
}

/** What there is to draw, before anything has a position. */
export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly groups: readonly SceneGroup[];
  readonly edges: readonly SceneEdge[];
}

const styles: Readonly<Partial<Record<LinkKind, SceneEdge['style']>>> = {
  forwardsTo: 'traffic',
  connectsTo: 'traffic',
  uses: 'dependency',
  triggeredBy: 'traffic',
  replicaOf: 'dependency',
  logsTo: 'dependency',
  routesTo: 'route',
};

/** Which boxes, frames and lines an architecture is drawn with. Hidden helpers and what refines others are left out. */
export function sceneOf(source: DrawingSource): Scene {
  const shown = source.resources.filter(
    (resource) => resource.refines === undefined && isBox(resource),
  );
  const ids = new Set(shown.map(({ address }) => address));
  const holder = new Map(
    source.places.flatMap(({ id, holds }) => holds.map((address) => [address, id] as const)),
  );
  const edges = edgesOf(source, ids);
  const badges = badgesByBox(source);
  const internet: readonly SceneNode[] = edges.some(({ from }) => from === INTERNET)
    ? [{ id: INTERNET, title: 'Internet', subtitle: 'users', kind: 'internet', badges: [] }]
    : [];
  const nodes = shown.map((resource) =>
    nodeOf(resource, holder.get(resource.address), badges.get(resource.address) ?? []),
  );
  return { nodes: [...internet, ...nodes], groups: groupsAround(source.places, nodes), edges };
}

function isBox({ kind }: DrawnResource): boolean {
  if (kind === 'network' || kind === 'subnet') return false;
  const { drawnAs } = kinds[kind as Kind] ?? kinds.other;
  return drawnAs === 'box' || drawnAs === 'group';
}

function nodeOf(
  resource: DrawnResource,
  group: string | undefined,
  badges: readonly string[],
): SceneNode {
  const { address, type, kind, service, icon, monthlyUsd } = resource;
  return {
    id: address,
    title: titleOf(resource),
    subtitle: service ?? type,
    kind: kind as Kind,
    badges,
    ...(icon && { icon }),
    ...(group && { group }),
    ...(monthlyUsd !== undefined && { monthlyUsd }),
  };
}

/** Kinds of the badges on each box: what is attached to it and drawn on it. */
function badgesByBox({ links, resources }: DrawingSource): ReadonlyMap<string, readonly string[]> {
  const badges = new Map(
    resources.flatMap(({ address, kind }) =>
      kinds[kind as Kind]?.drawnAs === 'badge' ? [[address, kind] as const] : [],
    ),
  );
  const attached = links.filter(({ from, kind }) => kind === 'attachedTo' && badges.has(from));
  const groups = Map.groupBy(attached, ({ to }) => to);
  return new Map(
    [...groups].map(([to, own]) => [
      to,
      [...new Set(own.flatMap(({ from }) => badges.get(from) ?? []))],
    ]),
  );
}

function edgesOf(
  { links, places, resources }: DrawingSource,
  ids: ReadonlySet<string>,
): readonly SceneEdge[] {
  const frames = new Map(
    places.flatMap(({ id, resource }) => (resource === undefined ? [] : [[resource, id] as const])),
  );
  const end = (address: string) =>
    ids.has(address) || address === INTERNET ? address : frames.get(address);
  const gateways = new Set(
    resources.flatMap(({ address, kind }) => (kind === 'gateway.internet' ? [address] : [])),
  );
  const edges = new Map<string, SceneEdge>();
  for (const link of links) {
    const style = styles[link.kind as LinkKind];
    // Every public subnet leads to the internet gateway: saying so for each hides the rest.
    if (!style || (style === 'route' && gateways.has(link.to))) continue;
    // An event source is named by the function it starts; the arrow goes the way the event does.
    const back = link.kind === 'triggeredBy' || link.kind === 'replicaOf';
    const [from, to] = (back ? [link.to, link.from] : [link.from, link.to]).map(end);
    if (
      from === undefined ||
      to === undefined ||
      from === to ||
      (style !== 'route' && (!ids.has(to) || frames.has(link.from)))
    )
      continue;
    const key = `${from}\n${to}`;
    if (!edges.has(key))
      edges.set(key, { from, to, style, label: link.port === undefined ? '' : String(link.port) });
  }
  return [...edges.values()];
}

/** Places with something drawn in them at any depth, and all subnets: an empty one says something too. */
function groupsAround(
  places: readonly DrawnPlace[],
  nodes: readonly SceneNode[],
): readonly SceneGroup[] {
  const byId = new Map(places.map((place) => [place.id, place]));
  const used = new Set<string>();
  const starts = [
    ...nodes.map(({ group }) => group),
    ...places.filter(({ kind }) => kind === 'subnet').map(({ id }) => id),
  ];
  for (const start of starts) {
    for (let id = start; id !== undefined && !used.has(id); id = byId.get(id)?.inside) used.add(id);
  }
  return places
    .filter(({ id }) => used.has(id))
    .map(({ id, kind, label, inside }) => ({
      id,
      kind,
      title: label,
      ...(inside && { group: inside }),
    }));
}
