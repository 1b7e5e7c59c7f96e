import { targetsOf } from '../graph/graph.ts';
import { resolved } from '../services/plain.ts';
import type { PricedResource } from './dimension.ts';

/**
 * In how many subnets a resource stands, for what is charged in each: entries of its list of subnets,
 * else the subnets it is linked to; undefined when the list isn't known.
 *
 * @param properties names of the list in the formats that have it
 */
export function subnetCount(...properties: readonly string[]) {
  return (resource: PricedResource): number | undefined => {
    for (const name of properties) {
      const value = resource.properties.entries.get(name);
      if (value === undefined) continue;
      if (value.kind === 'list') return Math.max(1, value.items.length);
      const plain = resolved(value);
      if (plain.kind === 'unknown') break;
    }
    const linked = targetsOf(resource.graph, resource.address, 'placedIn').length;
    return linked > 0 ? linked : undefined;
  };
}
