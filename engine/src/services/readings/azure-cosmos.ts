import type { Facets } from '../../graph/facets.ts';
import { type Fact, known, type Origin, unknownFact } from '../../graph/fact.ts';
import { asBoolean } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';
import { blocksAt, firstAt, isOpen, numberAt, reasonOf, textAt } from './within.ts';

/** Whether an account lets any network in: neither addresses nor subnets are named. */
export const cosmosAdmitsAny: Reading<boolean> = custom(
  ['ip_range_filter', 'virtual_network_rule[].id', 'is_virtual_network_filter_enabled'],
  (context): Fact<boolean> | undefined => {
    const from: Origin[] = [];
    let open: string | undefined;
    for (const path of ['ip_range_filter', 'virtual_network_rule[].id']) {
      for (const { value, at } of written(context, path)) {
        const empty =
          (value.kind === 'scalar' && (value.value === '' || value.value === null)) ||
          (value.kind === 'list' && value.items.length === 0);
        if (value.kind === 'unknown') open = value.because;
        else if (!empty) from.push({ by: 'file', at });
      }
    }
    const filter = firstAt(context, 'is_virtual_network_filter_enabled');
    if (filter && textAt(context, 'is_virtual_network_filter_enabled') === 'true')
      from.push({ by: 'file', at: filter.at });
    else if (filter && isOpen(filter.value)) open = reasonOf(filter.value);
    if (from.length > 0) return known(false, ...from);
    return open === undefined ? undefined : unknownFact(open);
  },
);

/**
 * Whether the region that is written to spreads over zones. The others take over when it fails as a
 * whole, so their zones don't decide.
 */
export const cosmosZones: Reading<boolean> = custom(
  ['geo_location[].zone_redundant'],
  (context): Fact<boolean> | undefined => {
    const { blocks, open } = blocksAt(context, 'geo_location[]');
    const first =
      blocks.find((block) => numberAt(block.context, 'failover_priority') === 0) ??
      (open === undefined ? blocks[0] : undefined);
    if (!first) return open === undefined ? undefined : unknownFact(open);
    const slot = firstAt(first.context, 'zone_redundant');
    return (slot && asBoolean(slot.value)) ?? known(false, { by: 'file', at: first.at });
  },
);

/** Serverless when the account has that capability. */
export const serverlessCapability: Reading<Facets['capacityMode']> = custom(
  ['capabilities[].name'],
  (context): Fact<Facets['capacityMode']> | undefined => {
    for (const { value, at } of written(context, 'capabilities[].name')) {
      if (value.kind === 'scalar' && value.value === 'EnableServerless')
        return known('serverless', { by: 'file', at });
    }
    return undefined;
  },
);
