import type { Change } from '../graph/change.ts';
import type { FacetName, Facets } from '../graph/facets.ts';
import type { Remedy } from './rule.ts';

/**
 * The remedy that gives facets these values. Only what the resource has and what isn't so already is
 * changed; a number is a floor, so what is higher stays.
 */
export function setting(wanted: Partial<Facets>): Remedy {
  return (resource) =>
    Object.entries(wanted).flatMap(([key, to]) => {
      const name = key as FacetName;
      const fact = resource.facets[name];
      if (fact === undefined || fact.state === 'not-applicable') return [];
      if (fact.state === 'known' && isEnough(fact.value, to)) return [];
      return [{ set: name, of: resource.address, to } as Change];
    });
}

function isEnough(has: unknown, wanted: unknown): boolean {
  return typeof has === 'number' && typeof wanted === 'number' ? has >= wanted : has === wanted;
}

/** The same, also where a default says so already: the files then state it. */
export function stating(wanted: Partial<Facets>): Remedy {
  return (resource) =>
    Object.entries(wanted).flatMap(([key, to]) => {
      const name = key as FacetName;
      const fact = resource.facets[name];
      return fact === undefined || fact.state === 'not-applicable'
        ? []
        : [{ set: name, of: resource.address, to } as Change];
    });
}
