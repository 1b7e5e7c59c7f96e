import type { PriceDimension } from './dimension.ts';

/** A dimension of a service that is sold for the whole world: priced in one region wherever it is declared. */
export function sameEverywhere(region: string, dimension: PriceDimension): PriceDimension {
  return (resource, prices) => dimension({ ...resource, region }, prices);
}
