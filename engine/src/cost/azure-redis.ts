import { facetOf } from '../graph/graph.ts';
import { numberOf } from './azure-properties.ts';
import type { PriceDimension } from './dimension.ts';

/**
 * Nodes of a Redis cache by the month, USD: one for Basic, two for Standard, and for Premium each shard
 * with its replicas (one unless stated).
 */
export const redisNodes: PriceDimension = (resource, prices) => {
  const label = 'Nodes';
  const size = facetOf(resource, 'instanceSize');
  if (size.state !== 'known') return { label, notPriced: 'the size is not stated' };
  const key = `redis_cache.cache_usage_${size.value.toLowerCase()}`;
  const unitPrice = prices.service('azure', key, resource.region);
  if (!unitPrice)
    return { label, notPriced: `the price tables have no ${size.value.replace('_', ' ')} node` };
  const tier = size.value.toLowerCase();
  const replicas =
    numberOf(resource, 'replicas_per_primary') ?? numberOf(resource, 'replicas_per_master') ?? 1;
  const shards = Math.max(1, numberOf(resource, 'shard_count') ?? 1);
  const quantity = tier.startsWith('basic')
    ? 1
    : tier.startsWith('standard')
      ? 2
      : shards * (1 + replicas);
  return {
    label: `${label} (${size.value.replace('_', ' ')})`,
    quantity,
    unit: 'node-month',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
  };
};
