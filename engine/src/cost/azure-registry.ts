import { blocksOf, textOf } from './azure-properties.ts';
import { HOURS_PER_MONTH, type PriceDimension } from './dimension.ts';

const days = HOURS_PER_MONTH / 24;

/** A registry by the day, all month, and again for each region it is copied to. USD. */
export const registryDays: PriceDimension = (resource, prices) => {
  const tier = textOf(resource, 'sku');
  const label = `Registry${tier === undefined ? '' : ` (${tier})`}`;
  if (tier === undefined) return { label, notPriced: 'its tier is not stated' };
  const key = `container_registry.registry_usage_${tier.toLowerCase()}`;
  const unitPrice = prices.service('azure', key, resource.region);
  if (!unitPrice) return { label, notPriced: `the price tables have no ${tier} registry` };
  const line = (name: string, count: number) => ({
    label: name,
    quantity: days * count,
    unit: 'day',
    unitPrice,
    monthlyUsd: days * count * unitPrice.usd,
  });
  const copies = blocksOf(resource, 'georeplications[]').length;
  return copies === 0 ? line(label, 1) : [line(label, 1), line('Copies in other regions', copies)];
};
