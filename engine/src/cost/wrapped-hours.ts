import { facetOf } from '../graph/graph.ts';
import { families } from '../prices/aws-size-families.table.ts';
import { inLarges, sizeName } from '../prices/aws-size-names.ts';
import type { WrappedSizes } from '../prices/aws-wrapped-sizes.table.ts';
import type { Prices, UnitPrice } from '../prices/prices.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

interface Wrapped {
  readonly label?: string;
  /** Prices by family; undefined with a reason when they don't hold for this resource. */
  readonly sizes: WrappedSizes | ((resource: PricedResource) => WrappedSizes | NotListed);
  /** Key of a row of the price table for a size, where it has rows of its own: those come first. */
  readonly listed?: (size: string) => string;
  /** How many machines of the size: one if absent. */
  readonly count?: number | CountFacet | ((resource: PricedResource) => number | undefined);
  /** Factor on the price with its reason, such as 2 for a standby in another zone. */
  readonly times?: (resource: PricedResource) => Times;
}

export interface Times {
  readonly factor: number;
  /** Said in the line's assumption when it rests on one. */
  readonly assumption?: string;
  /** Said in the price's origin: `two machines, one in another zone`. */
  readonly because?: string;
}

export interface NotListed {
  readonly notPriced: string;
}

/**
 * On-demand hours of a service's own machines, all month, USD: from the family's price of the size
 * `large` in us-east-1, by size and region. The line says how it was derived.
 */
export function wrappedHours(wrapped: Wrapped): PriceDimension {
  const label = wrapped.label ?? 'Instance hours';
  return (resource, prices) => {
    const size = facetOf(resource, 'instanceSize');
    if (size.state === 'not-applicable') return [];
    if (size.state === 'unknown')
      return { label, notPriced: `the size is not known: ${size.because}` };
    const table = typeof wrapped.sizes === 'function' ? wrapped.sizes(resource) : wrapped.sizes;
    if ('notPriced' in table) return { label, notPriced: table.notPriced };
    const count = countOf(resource, wrapped.count ?? 1);
    if (count.value === undefined)
      return { label, notPriced: `how many run is not known: ${count.because}` };
    const row = wrapped.listed?.(size.value.toLowerCase());
    const unitPrice =
      (row && prices.service('aws', row, resource.region)) ||
      wrappedPrice(table, size.value, resource.region, prices);
    if (!unitPrice) return { label, notPriced: `no price for ${size.value} in ${resource.region}` };
    const times = wrapped.times?.(resource) ?? { factor: 1 };
    const quantity = HOURS_PER_MONTH * count.value;
    const usd = unitPrice.usd * times.factor;
    const derived = [unitPrice.derived, times.because].filter(Boolean).join('; ');
    return {
      label: `${label} (${size.value})`,
      quantity,
      unit: 'hour',
      unitPrice: { ...unitPrice, usd, ...(derived && { derived }) },
      monthlyUsd: quantity * usd,
      assumption: [count.assumption, times.assumption].filter(Boolean).join('; '),
    };
  };
}

/** USD for an hour of one size in one region; undefined when neither family nor region is known. */
export function wrappedPrice(
  table: WrappedSizes,
  size: string,
  region: string,
  prices: Prices,
): UnitPrice | undefined {
  const name = sizeName(size);
  const larges = name && inLarges(name.size);
  if (!name || larges === undefined) return undefined;
  const base = familyPrice(table, name.family, prices);
  const factor = regionFactor(name.family, region, prices);
  if (!base || factor === undefined) return undefined;
  const steps = [
    base.derived,
    larges === 1 ? '' : `${larges} × the size large`,
    factor === 1 ? '' : `${factor.toFixed(3)} × us-east-1, as EC2 prices differ`,
  ];
  const derived = steps.filter(Boolean).join('; ');
  return {
    usd: base.usd * larges * factor,
    asOf: table.asOf,
    source: table.source,
    ...(derived && { derived }),
  };
}

function familyPrice(
  table: WrappedSizes,
  family: string,
  prices: Prices,
): { readonly usd: number; readonly derived: string } | undefined {
  if (Object.hasOwn(table.large, family)) return { usd: table.large[family] ?? 0, derived: '' };
  const machine = prices.compute('aws', `${family}.large`, 'us-east-1');
  const known = Object.hasOwn(families, family) ? families[family] : undefined;
  const over = known && table.overEc2?.[known.architecture];
  if (!machine || over === undefined) return undefined;
  return {
    usd: machine.usd * over,
    derived: `${over} × EC2 ${family}.large, as for its nearest family`,
  };
}

/** How much dearer EC2 is in a region, by the family itself or the nearest that is sold there. */
function regionFactor(family: string, region: string, prices: Prices): number | undefined {
  if (region === 'us-east-1') return 1;
  for (const like of [family, 'm5', 'm6i', 't3', 'm6g', 'm7g']) {
    const [there, here] = [region, 'us-east-1'].map(
      (one) => prices.compute('aws', `${like}.large`, one)?.usd,
    );
    if (there !== undefined && here) return there / here;
  }
  return undefined;
}
