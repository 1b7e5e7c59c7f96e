import type { PricedProvider } from '../prices/prices.ts';
import type { PriceDimension, PricedResource } from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

interface Storage {
  readonly provider: PricedProvider;
  /** Key of the price table, or how to find it for this resource; undefined: the dimension doesn't apply. */
  readonly dimension: string | ((resource: PricedResource) => string | undefined);
  readonly label: string;
  /** GB stored: a facet, or a function (undefined: not known). */
  readonly size?: CountFacet | ((resource: PricedResource) => number | undefined);
  /** How many of that size, such as one disk for each machine. */
  readonly count?: number | CountFacet | ((resource: PricedResource) => number | undefined);
}

/** Storage by the GB and month: USD per month = size × count × unit price. */
export function perGbMonth(storage: Storage): PriceDimension {
  const { provider, label } = storage;
  return (resource, prices) => {
    const dimension =
      typeof storage.dimension === 'string' ? storage.dimension : storage.dimension(resource);
    if (dimension === undefined) return [];
    const size = countOf(resource, storage.size ?? 'storageSizeGb');
    const count = countOf(resource, storage.count ?? 1);
    if (size.value === undefined)
      return { label, notPriced: `the size is not known: ${size.because}` };
    if (count.value === undefined)
      return { label, notPriced: `how many there are is not known: ${count.because}` };
    const unitPrice = prices.service(provider, dimension, resource.region);
    if (!unitPrice) return { label, notPriced: `no price for ${dimension} in ${resource.region}` };
    const quantity = size.value * count.value;
    const assumption = [size.assumption, count.assumption].filter(Boolean).join('; ');
    return {
      label,
      quantity,
      unit: 'GB-month',
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
      assumption,
    };
  };
}
