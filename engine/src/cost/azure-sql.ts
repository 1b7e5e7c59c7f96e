import { facetOf } from '../graph/graph.ts';
import type { Prices, UnitPrice } from '../prices/prices.ts';
import { byCores } from './azure-cores.ts';
import { textOf } from './azure-properties.ts';
import {
  HOURS_PER_MONTH,
  type NotPriced,
  type PriceDimension,
  type PricedLine,
  type PricedResource,
} from './dimension.ts';

/** DTUs of each size of the older model; those of one tier cost the same each. */
const dtus: ReadonlyMap<string, { readonly row: string; readonly times: number }> = new Map([
  ['s0', { row: 'sql_database.compute_s0', times: 1 }],
  ['s1', { row: 'sql_database.compute_s0', times: 2 }],
  ['s2', { row: 'mssql_database.compute_s3', times: 0.5 }],
  ['s3', { row: 'mssql_database.compute_s3', times: 1 }],
  ['s4', { row: 'mssql_database.compute_s3', times: 2 }],
  ['s6', { row: 'mssql_database.compute_s3', times: 4 }],
  ['s7', { row: 'mssql_database.compute_s3', times: 8 }],
  ['p1', { row: 'sql_database.compute_p1', times: 1 }],
  ['p2', { row: 'sql_database.compute_p1', times: 2 }],
  ['p4', { row: 'sql_database.compute_p1', times: 4 }],
  ['p6', { row: 'sql_database.compute_p6', times: 1 }],
]);

const noSize = 'the size (sku_name) is not stated';

/** Compute of an Azure SQL database: cores or DTUs by the hour, zone redundancy, licence. USD a month. */
export const sqlDatabaseHours: PriceDimension = (resource, prices) => {
  const label = 'Compute';
  const size = facetOf(resource, 'instanceSize');
  if (textOf(resource, 'elastic_pool_id') !== undefined || size.state === 'not-applicable')
    return [];
  if (size.state !== 'known') return { label, notPriced: noSize };
  const sku = size.value.toLowerCase();
  if (sku === 'elasticpool') return [];
  const simple = dtus.get(sku);
  if (simple) return dtuLine(`${label} (${size.value})`, simple, resource, prices);
  const found = /^(gp|bc|hs)_(s_)?(gen5|gen4|fsv2|dc|m)_(\d{1,3})$/.exec(sku);
  if (!found) return { label, notPriced: `no price for ${size.value}` };
  const [, tier = '', serverless, family = '', cores = ''] = found;
  if (serverless !== undefined) return serverlessLine(Number(cores), resource, prices);
  const zoned = isZoneRedundant(resource) && tier === 'gp';
  return coreLines(resource, prices, Number(cores), [
    ['Compute', (n) => `mssql_database.compute_provisioned_${tier}_${family}_${n}`],
    ...(zoned
      ? [
          [
            'Zone redundancy',
            (n: number) => `mssql_database.zone_redundancy_provisioned_gp_${family}_${n}`,
          ] as const,
        ]
      : []),
  ]);
};

type Row = readonly [label: string, key: (cores: number) => string];

function coreLines(
  resource: PricedResource,
  prices: Prices,
  cores: number,
  rows: readonly Row[],
): readonly (PricedLine | NotPriced)[] {
  return rows.map(([label, key]) => {
    const unitPrice = byCores(prices, resource.region, cores, key);
    if (!unitPrice) return { label, notPriced: `no price for ${key(cores)}` };
    return line(`${label} (${cores} vCores)`, HOURS_PER_MONTH, 'hour', unitPrice);
  });
}

function dtuLine(
  label: string,
  { row, times }: { readonly row: string; readonly times: number },
  { region }: PricedResource,
  prices: Prices,
): PricedLine | NotPriced {
  const found =
    prices.service('azure', row, region) ??
    prices.service('azure', row.replace('mssql', 'sql'), region) ??
    scaled(prices.service('azure', 'sql_database.compute_s0', region), row.endsWith('s3') ? 10 : 0);
  if (!found) return { label, notPriced: `no price for ${row} in ${region}` };
  const unitPrice = times === 1 ? found : scaled(found, times);
  return unitPrice
    ? line(label, HOURS_PER_MONTH, 'hour', unitPrice)
    : { label, notPriced: `no price for ${row} in ${region}` };
}

function scaled(price: UnitPrice | undefined, times: number): UnitPrice | undefined {
  if (!price || times === 0) return undefined;
  return { ...price, usd: price.usd * times, derived: `${times} × a smaller size, by DTUs` };
}

/** Serverless is charged by the cores in use: half of the most, all month, is taken. */
function serverlessLine(
  cores: number,
  resource: PricedResource,
  prices: Prices,
): PricedLine | NotPriced {
  const label = 'Serverless compute';
  const key = 'mssql_database.compute_serverless_gp_s_gen5_4';
  const unitPrice = prices.service('azure', key, resource.region);
  if (!unitPrice) return { label, notPriced: `no price for ${key} in ${resource.region}` };
  const share = resource.usage('azure-sql-serverless-share');
  const quantity = (HOURS_PER_MONTH * cores * share.quantity) / 100;
  return {
    ...line(label, quantity, 'vCore-hour', unitPrice),
    usageBased: true,
    assumption: share.stated ? '' : share.text,
  };
}

function isZoneRedundant(resource: PricedResource): boolean {
  const fact = facetOf(resource, 'multiZone');
  return fact.state === 'known' && fact.value;
}

/** Data of a database by the GB and month; the price steps of the row are tiers of sale, in this order. */
export const sqlStorage: PriceDimension = (resource, prices) => {
  const label = 'Storage';
  const size = facetOf(resource, 'instanceSize');
  if (size.state !== 'known' || !/^(gp|bc|hs)_/i.test(size.value)) return [];
  const steps = prices.tiers('azure', 'mssql_database.storage', resource.region);
  const premium = /^bc_/i.test(size.value);
  const unitPrice = premium ? steps[2] : steps[isZoneRedundant(resource) ? 1 : 0];
  if (!unitPrice) return { label, notPriced: `no price for storage in ${resource.region}` };
  const stated = facetOf(resource, 'storageSizeGb');
  const usual = resource.usage('azure-sql-gb');
  const quantity = stated.state === 'known' ? stated.value : usual.quantity;
  const assumption = stated.state === 'known' || usual.stated ? '' : usual.text;
  return { ...line(label, quantity, 'GB-month', unitPrice), assumption };
};

function line(label: string, quantity: number, unit: string, unitPrice: UnitPrice): PricedLine {
  return { label, quantity, unit, unitPrice, monthlyUsd: quantity * unitPrice.usd };
}

/** Cores of a managed instance by the hour, and its storage beyond the first 32 GB. USD a month. */
export const managedInstanceHours: PriceDimension = (resource, prices) => {
  const label = 'Compute';
  const [size, cores] = [facetOf(resource, 'instanceSize'), facetOf(resource, 'instances')];
  if (size.state !== 'known' || cores.state !== 'known') return { label, notPriced: noSize };
  const tier = size.value.toLowerCase();
  const key = (n: number) => `mssql_managed_instance.compute_${tier}_${n}_cores`;
  const unitPrice = byCores(prices, resource.region, cores.value, key);
  if (!unitPrice) return { label, notPriced: `no price for ${size.value}` };
  return line(`${label} (${cores.value} vCores)`, HOURS_PER_MONTH, 'hour', unitPrice);
};
