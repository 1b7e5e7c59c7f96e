import type { FacetName } from '../graph/facets.ts';
import { facetOf } from '../graph/graph.ts';
import type { PricedProvider } from '../prices/prices.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';

/** Facets that hold a number: how many of something there are. */
export type CountFacet = Extract<
  FacetName,
  | 'instances'
  | 'minInstances'
  | 'storageSizeGb'
  | 'iops'
  | 'throughput'
  | 'readCapacity'
  | 'writeCapacity'
  | 'dedicatedMasterCount'
  | 'cpuLimit'
  | 'memoryLimit'
  | 'cpuRequest'
  | 'memoryRequest'
>;

interface Flat {
  readonly provider: PricedProvider;
  /** Key of the price table, or how to find it for this resource; undefined: the dimension doesn't apply. */
  readonly dimension:
    | string
    | ((resource: PricedResource) => string | { readonly notPriced: string } | undefined);
  readonly label: string;
  /** How many at once: a number, a facet, or a function (undefined: not known). One if absent. */
  readonly count?: number | CountFacet | ((resource: PricedResource) => number | undefined);
}

/** A price by the hour, all month: USD per month = 730 × count × unit price. */
export function perHour(flat: Flat): PriceDimension {
  return priced(flat, HOURS_PER_MONTH, 'hour');
}

/** A price by the month: USD per month = count × unit price. */
export function perMonth(flat: Flat & { readonly unit?: string }): PriceDimension {
  return priced(flat, 1, flat.unit ?? 'month');
}

function priced(flat: Flat, factor: number, unit: string): PriceDimension {
  const { provider, label } = flat;
  return (resource, prices) => {
    const dimension =
      typeof flat.dimension === 'string' ? flat.dimension : flat.dimension(resource);
    if (dimension === undefined) return [];
    if (typeof dimension !== 'string') return { label, ...dimension };
    const count = countOf(resource, flat.count ?? 1);
    if (count.value === undefined)
      return { label, notPriced: `how many there are is not known: ${count.because}` };
    const unitPrice = prices.service(provider, dimension, resource.region);
    if (!unitPrice) return { label, notPriced: `no price for ${dimension} in ${resource.region}` };
    const quantity = factor * count.value;
    return {
      label,
      quantity,
      unit,
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
      assumption: count.assumption,
    };
  };
}

/** How a line calls what it counts. */
const words: Readonly<Record<CountFacet, string>> = {
  instances: 'number',
  minInstances: 'least number',
  storageSizeGb: 'size in GB',
  iops: 'operations a second',
  throughput: 'MiB a second',
  readCapacity: 'read units',
  writeCapacity: 'write units',
  dedicatedMasterCount: 'dedicated masters',
  cpuLimit: 'most cores',
  memoryLimit: 'most memory',
  cpuRequest: 'cores asked for',
  memoryRequest: 'memory asked for',
};

/** A count for a line: its number with what was assumed, or why there is none. */
export interface Count {
  readonly value: number | undefined;
  readonly because: string;
  readonly assumption: string;
}

/** Reads a count; a facet that doesn't apply to the resource counts as one. */
export function countOf(
  resource: PricedResource,
  count: number | CountFacet | ((resource: PricedResource) => number | undefined),
): Count {
  if (typeof count === 'number') return { value: count, because: '', assumption: '' };
  if (typeof count === 'function') {
    return { value: count(resource), because: 'the file leaves it open', assumption: '' };
  }
  const fact = facetOf(resource, count);
  if (fact.state === 'known') {
    const assumed = fact.from.every(({ by }) => by === 'default');
    return {
      value: fact.value,
      because: '',
      assumption: assumed ? `${words[count]} ${fact.value}, the provider's default` : '',
    };
  }
  if (fact.state === 'not-applicable') return { value: 1, because: '', assumption: '' };
  return { value: undefined, because: fact.because, assumption: '' };
}
