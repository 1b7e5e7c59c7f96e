import { facetOf } from '../graph/graph.ts';
import type { PricedProvider } from '../prices/prices.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

interface Machines {
  readonly provider: PricedProvider;
  readonly label?: string;
  /** How many machines: one if absent. */
  readonly count?: number | CountFacet | ((resource: PricedResource) => number | undefined);
  /** The size's name in the table of machines, from the size in the file: `db.m6g.large` → `m6g.large`. */
  readonly size?: (stated: string) => string;
  /** Ratio to the price of the plain machine, with where it is from. */
  readonly factor?: { readonly of: number; readonly source: string };
}

const onDemand = 'the on-demand price, as Spot prices move';

/** Whether some of it is bought on the spot market. */
function isSpot(resource: PricedResource): boolean {
  const bought = facetOf(resource, 'purchaseOption');
  return bought.state === 'known' && bought.value === 'spot';
}

/** On-demand Linux hours of machines, all month: USD per month from the table of machine sizes. */
export function machineHours(machines: Machines): PriceDimension {
  const label = machines.label ?? 'Machine hours';
  return (resource, prices) => {
    const size = facetOf(resource, 'instanceSize');
    if (size.state === 'not-applicable') return [];
    if (size.state === 'unknown')
      return { label, notPriced: `the size is not known: ${size.because}` };
    const count = countOf(resource, machines.count ?? 1);
    if (count.value === undefined)
      return { label, notPriced: `how many run is not known: ${count.because}` };
    const name = machines.size?.(size.value) ?? size.value;
    const listed = prices.compute(machines.provider, name, resource.region);
    if (!listed) return { label, notPriced: `no price for ${size.value} in ${resource.region}` };
    const quantity = HOURS_PER_MONTH * count.value;
    const factor = machines.factor;
    const unitPrice = factor
      ? { ...listed, usd: listed.usd * factor.of, derived: factor.source }
      : listed;
    return {
      label: `${label} (${size.value})`,
      quantity,
      unit: 'hour',
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
      assumption: [count.assumption, isSpot(resource) ? onDemand : ''].filter(Boolean).join('; '),
    };
  };
}
