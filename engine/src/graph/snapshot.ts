import type { MapValue } from '../source/value.ts';
import type { Architecture, FacetFacts, Place, Resource } from './architecture.ts';
import type { Fact } from './fact.ts';
import { fromKept, type KeptValue, kept } from './snapshot-values.ts';

/**
 * An architecture without the user's text: what was concluded from the files, not the files. Plain JSON,
 * kept with a stored report so that regions can be ranked and changes priced later.
 */
export interface Snapshot {
  readonly version: 1;
  readonly resources: readonly KeptResource[];
  readonly links: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: Architecture['links'][number]['kind'];
    readonly port?: number;
  }[];
  readonly places: readonly Place[];
}

type KeptResource = Omit<Resource, 'properties'> & { readonly properties: KeptValue };

/** What of an architecture is kept. Origins of facts are dropped: the report has the evidence. */
export function snapshotOf({ resources, links, places }: Architecture): Snapshot {
  return {
    version: 1,
    resources: [...resources.values()].map(({ properties, facets, ...resource }) => ({
      ...resource,
      properties: kept(properties),
      facets: withoutOrigins(facets),
    })),
    links: links.map(({ because: _, ...link }) => link),
    places,
  };
}

/** The architecture of a snapshot: facts and links without their origins, properties as far as they are kept. */
export function architectureFromSnapshot(snapshot: Snapshot): Architecture {
  const resources = snapshot.resources.map((resource): [string, Resource] => [
    resource.address,
    { ...resource, properties: propertiesOf(resource) },
  ]);
  return {
    resources: new Map(resources),
    links: snapshot.links.map((link) => ({ ...link, because: [] })),
    places: snapshot.places,
    assumptions: [],
    suppressions: [],
    diagnostics: [],
  };
}

function withoutOrigins(facets: FacetFacts): FacetFacts {
  const bare = Object.entries(facets).map(([name, fact]: [string, Fact<unknown>]) => [
    name,
    fact.state === 'known'
      ? { ...fact, from: fact.from.some(({ by }) => by === 'file') ? [] : fact.from.slice(0, 1) }
      : fact,
  ]);
  return Object.fromEntries(bare) as FacetFacts;
}

function propertiesOf({ properties, at }: KeptResource): MapValue {
  const value = fromKept(properties, at);
  return value.kind === 'map' ? value : { kind: 'map', entries: new Map(), at };
}
