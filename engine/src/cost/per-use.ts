import type { PricedProvider, PriceTier } from '../prices/prices.ts';
import type { PriceDimension, PricedResource } from './dimension.ts';

interface Use {
  readonly provider: PricedProvider;
  /** Key of the price table, or how to find it for this resource; undefined: the dimension doesn't apply. */
  readonly dimension: string | ((resource: PricedResource) => string | undefined);
  readonly label: string;
  /** Id in usage.table.ts: the quantity that is assumed unless the user states one. */
  readonly usage: string;
  /** Units of usage in one priced unit, such as 1,000,000 for "1M requests". One if absent. */
  readonly per?: number;
}

/** Usage by the unit, through the tiers of the price: USD per month. The line is marked as usage. */
export function perUse(use: Use): PriceDimension {
  const { provider, label } = use;
  return (resource, prices) => {
    const dimension = typeof use.dimension === 'string' ? use.dimension : use.dimension(resource);
    if (dimension === undefined) return [];
    const { quantity: used, unit, stated, text } = resource.usage(use.usage);
    const tiers = prices.tiers(provider, dimension, resource.region);
    const [first] = tiers;
    if (!first) return { label, notPriced: `no price for ${dimension} in ${resource.region}` };
    const quantity = used / (use.per ?? 1);
    const monthlyUsd = throughTiers(quantity, tiers);
    const unitPrice = quantity > 0 ? { ...first, usd: monthlyUsd / quantity } : first;
    const unitName = use.per ? `${use.per.toLocaleString('en-US')} ${unit}` : unit;
    return {
      label,
      quantity,
      unit: unitName,
      unitPrice,
      monthlyUsd,
      usageBased: true,
      assumption: stated ? '' : text,
    };
  };
}

/** What a quantity costs when each part of it is charged at its tier's price. */
export function throughTiers(quantity: number, tiers: readonly PriceTier[]): number {
  const steps = tiers.filter(
    (tier, index) => index === 0 || tier.from > (tiers[index - 1]?.from ?? 0),
  );
  return steps.reduce((sum, tier, index) => {
    const upTo = steps[index + 1]?.from ?? Number.POSITIVE_INFINITY;
    const inTier = Math.max(0, Math.min(quantity, upTo) - tier.from);
    return sum + inTier * tier.usd;
  }, 0);
}
