import { facetOf } from '../graph/graph.ts';
import { byCores } from './azure-cores.ts';
import { HOURS_PER_MONTH, type PriceDimension } from './dimension.ts';

/** Cores of a single server by the hour, USD a month; sizes are written `GP_Gen5_4`. */
export function singleServerHours(family: string): PriceDimension {
  return (resource, prices) => {
    const label = 'Compute hours';
    const size = facetOf(resource, 'instanceSize');
    if (size.state !== 'known') return { label, notPriced: 'the size is not stated' };
    const [tier = '', generation = '', cores = ''] = size.value.toLowerCase().split('_');
    const key = (count: number) => `${family}.compute_${tier}_${generation}_${count}`;
    const unitPrice = byCores(prices, resource.region, Number(cores), key);
    if (!unitPrice) return { label, notPriced: `no price for ${size.value}` };
    return {
      label: `${label} (${size.value})`,
      quantity: HOURS_PER_MONTH,
      unit: 'hour',
      unitPrice,
      monthlyUsd: HOURS_PER_MONTH * unitPrice.usd,
    };
  };
}
