import { referencesIn } from '../source/value.ts';
import type { Architecture, Link, Resource } from './architecture.ts';
import type { FacetName, Facets } from './facets.ts';
import { type Fact, notApplicable } from './fact.ts';
import type { Kind } from './kinds.ts';
import type { LinkKind } from './link-kinds.ts';

/** An architecture with its links indexed by both ends: what rules and drawings ask. */
export interface Graph {
  readonly architecture: Architecture;
  readonly outgoing: ReadonlyMap<string, readonly Link[]>;
  readonly incoming: ReadonlyMap<string, readonly Link[]>;
  readonly byKind: ReadonlyMap<Kind, readonly Resource[]>;
  /** Addresses that a resource's own properties name, in whatever way. */
  readonly mentions: (address: string) => ReadonlySet<string>;
  /** Addresses that any other resource names. */
  readonly mentioned: ReadonlySet<string>;
}

/** Indexes an architecture; do it once and hand the graph on. */
export function graphOf(architecture: Architecture): Graph {
  const outgoing = Map.groupBy(architecture.links, (link) => link.from);
  const incoming = Map.groupBy(architecture.links, (link) => link.to);
  const byKind = Map.groupBy(architecture.resources.values(), (resource) => resource.kind);
  let mentioned: ReadonlySet<string> | undefined;
  return {
    architecture,
    outgoing,
    incoming,
    byKind,
    mentions: (address) => mentionsOf(architecture.resources.get(address)),
    get mentioned() {
      mentioned ??= new Set(
        [...architecture.resources.values()].flatMap((resource) => [...mentionsOf(resource)]),
      );
      return mentioned;
    },
  };
}

function mentionsOf(resource: Resource | undefined): ReadonlySet<string> {
  return new Set(resource ? [...referencesIn(resource.properties)].map(({ to }) => to) : []);
}

/** All resources of the kinds given, in reading order within each kind. */
export function resourcesOf(graph: Graph, ...kinds: readonly Kind[]): readonly Resource[] {
  return kinds.flatMap((kind) => graph.byKind.get(kind) ?? []);
}

/** Links that start at a resource, of the kinds given or all. */
export function linksFrom(
  graph: Graph,
  address: string,
  ...kinds: readonly LinkKind[]
): readonly Link[] {
  const links = graph.outgoing.get(address) ?? [];
  return kinds.length === 0 ? links : links.filter((link) => kinds.includes(link.kind));
}

/** Links that end at a resource, of the kinds given or all. */
export function linksTo(
  graph: Graph,
  address: string,
  ...kinds: readonly LinkKind[]
): readonly Link[] {
  const links = graph.incoming.get(address) ?? [];
  return kinds.length === 0 ? links : links.filter((link) => kinds.includes(link.kind));
}

/** Resources that links of these kinds lead to. */
export function targetsOf(
  graph: Graph,
  address: string,
  ...kinds: readonly LinkKind[]
): readonly Resource[] {
  return distinct(
    linksFrom(graph, address, ...kinds).map((link) => graph.architecture.resources.get(link.to)),
  );
}

/** Resources from which links of these kinds lead here. */
export function sourcesOf(
  graph: Graph,
  address: string,
  ...kinds: readonly LinkKind[]
): readonly Resource[] {
  return distinct(
    linksTo(graph, address, ...kinds).map((link) => graph.architecture.resources.get(link.from)),
  );
}

/** One facet of a resource; not applicable when its service doesn't have it. */
export function facetOf<Name extends FacetName>(
  resource: Resource,
  name: Name,
): Fact<Facets[Name]> {
  return (resource.facets[name] as Fact<Facets[Name]> | undefined) ?? notApplicable;
}

function distinct(resources: readonly (Resource | undefined)[]): readonly Resource[] {
  return [...new Set(resources)].filter((resource) => resource !== undefined);
}
