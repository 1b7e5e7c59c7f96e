import { facetOf } from '../graph/graph.ts';
import { azureSize } from '../prices/azure-size-names.ts';
import type { Prices, UnitPrice } from '../prices/prices.ts';
import { byCores } from './azure-cores.ts';
import { textOf } from './azure-properties.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';

type Family = 'postgresql_flexible_server' | 'mysql_flexible_server';

/** Series to go by, core by core, where a size's own series has no row: tier → row with 2 or 4 cores. */
const nearest: Readonly<Record<Family, Readonly<Record<string, string>>>> = {
  postgresql_flexible_server: { gp: 'd#ds_v5', mo: 'e#s_v3' },
  mysql_flexible_server: { gp: 'd#ads_v5', mo: 'e#ds_v4' },
};

/** Computers of a PostgreSQL or MySQL flexible server by the hour; a standby doubles them. USD a month. */
export function flexibleServerHours(family: Family): PriceDimension {
  return (resource, prices) => {
    const label = 'Compute hours';
    const size = facetOf(resource, 'instanceSize');
    if (size.state !== 'known') return { label, notPriced: 'the size is not stated' };
    const unitPrice = priceOf(family, size.value, resource.region, prices);
    if (!unitPrice) return { label, notPriced: `no price for ${size.value}` };
    const quantity = HOURS_PER_MONTH * serversOf(resource);
    return {
      label: `${label} (${size.value})`,
      quantity,
      unit: 'hour',
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
    };
  };
}

/** How many servers stand: two with high availability in one zone or two. */
export function serversOf(resource: PricedResource): number {
  const mode = textOf(resource, 'high_availability.mode')?.toLowerCase() ?? 'disabled';
  return mode === 'disabled' ? 1 : 2;
}

function priceOf(
  family: Family,
  name: string,
  region: string,
  prices: Prices,
): UnitPrice | undefined {
  const own = prices.service('azure', `${family}.compute_${name.toLowerCase()}`, region);
  const size = azureSize(name);
  const tier = name.slice(0, name.indexOf('_')).toLowerCase();
  if (own || !size || tier === 'b') return own;
  const { series, vcpus, features, version } = size;
  const series5 = `${series.toLowerCase()}#${features}_v${version}`;
  for (const pattern of [series5, nearest[family][tier]]) {
    if (pattern === undefined) continue;
    const found = byCores(
      prices,
      region,
      vcpus,
      (cores) => `${family}.compute_${tier}_standard_${pattern.replace('#', String(cores))}`,
    );
    if (!found) continue;
    const other = pattern === series5 ? '' : `, of ${pattern.replace('#', '…')} machines`;
    return { ...found, ...(found.derived && { derived: `${found.derived}${other}` }) };
  }
  return undefined;
}
