import { facetOf } from '../graph/graph.ts';
import type { PriceDimension } from './dimension.ts';

/**
 * Run time of a function, USD a month: requests × mean duration × memory. Both usages are assumptions
 * unless stated: `aws-lambda-requests` and `aws-lambda-duration-ms`.
 */
export const lambdaDuration: PriceDimension = (resource, prices) => {
  const label = 'Run time';
  const memory = facetOf(resource, 'memoryLimit');
  if (memory.state !== 'known') return { label, notPriced: 'its memory is not known' };
  const processor = facetOf(resource, 'architecture');
  const arm = processor.state === 'known' && processor.value === 'arm64';
  const dimension = arm ? 'lambda.arm.gb_second.tier1' : 'lambda.x86.gb_second.tier1';
  const unitPrice = prices.service('aws', dimension, resource.region);
  if (!unitPrice) return { label, notPriced: `no price for it in ${resource.region}` };
  const requests = resource.usage('aws-lambda-requests');
  const duration = resource.usage('aws-lambda-duration-ms');
  const quantity = requests.quantity * (duration.quantity / 1000) * (memory.value / 1024);
  const assumption = [requests, duration]
    .filter(({ stated }) => !stated)
    .map(({ text }) => text)
    .join('; ');
  const monthlyUsd = quantity * unitPrice.usd;
  return {
    label,
    quantity,
    unit: 'GB-second',
    unitPrice,
    monthlyUsd,
    usageBased: true,
    assumption,
  };
};
