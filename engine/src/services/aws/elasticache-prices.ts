import type { PricedResource } from '../../cost/dimension.ts';
import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { facetOf } from '../../graph/graph.ts';
import { elastiCache } from '../../prices/aws-wrapped-sizes.table.ts';

const isValkey = (resource: PricedResource): boolean => {
  const engine = facetOf(resource, 'engine');
  return engine.state === 'known' && engine.value.toLowerCase() === 'valkey';
};

/** Node hours of a cache; Valkey costs a fifth less than Redis OSS and Memcached. */
export const cacheNodeHours = wrappedHours({
  label: 'Node hours',
  sizes: elastiCache,
  count: 'instances',
  times: (resource) =>
    isValkey(resource) ? { factor: 0.8, because: '0.8 × the price of Redis OSS' } : { factor: 1 },
});
