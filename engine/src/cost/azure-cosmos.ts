import type { Resource } from '../graph/architecture.ts';
import { facetOf, targetsOf } from '../graph/graph.ts';
import { blocksOf, numberOf } from './azure-properties.ts';
import type { PriceDimension, PricedResource } from './dimension.ts';
import { perUse } from './per-use.ts';

const row = (what: string): string => `cosmosdb_sql_container.${what}_west_us`;

function accountOf(resource: PricedResource): Resource | undefined {
  return targetsOf(resource.graph, resource.address, 'memberOf')[0];
}

function isServerless(resource: PricedResource): boolean {
  const account = accountOf(resource);
  const mode = account && facetOf(account, 'capacityMode');
  return mode?.state === 'known' && mode.value === 'serverless';
}

/** Regions in which the account keeps its data: each is charged. */
function regionsOf(resource: PricedResource): number {
  const account = accountOf(resource);
  return account ? Math.max(1, blocksOf({ ...resource, ...account }, 'geo_location[]').length) : 1;
}

const requests = perUse({
  provider: 'azure',
  dimension: 'cosmosdb_sql_container.provisioned_throughput_serverless',
  label: 'Request units',
  usage: 'azure-cosmos-request-units',
  per: 1_000_000,
});

/**
 * Request units reserved by the month, USD, in each region of the account; what scales by itself is
 * charged at its highest. Nothing is stated where a container shares its database's units.
 */
export const cosmosThroughput: PriceDimension = (resource, prices) => {
  if (isServerless(resource)) return requests(resource, prices);
  const label = 'Throughput';
  const most = numberOf(resource, 'autoscale_settings.max_throughput');
  const units = numberOf(resource, 'throughput') ?? most;
  if (units === undefined) return [];
  const key = row(`provisioned_throughput_${most === undefined ? 'provisioned' : 'autoscale'}`);
  const unitPrice = prices.service('azure', key, resource.region);
  if (!unitPrice) return { label, notPriced: `no price for ${key} in ${resource.region}` };
  const quantity = (units / 100) * regionsOf(resource);
  return {
    label,
    quantity,
    unit: '100 RU/s-month',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    assumption: most === undefined ? '' : 'at its highest all month',
  };
};

/** What a container holds, by the GB and month: a usual amount. USD. */
export const cosmosStorage: PriceDimension = (resource, prices) =>
  /_(?:database|keyspace)$/.test(resource.type)
    ? []
    : perUse({
        provider: 'azure',
        dimension: row('transactional_storage'),
        label: 'Storage',
        usage: 'azure-cosmos-gb',
      })(resource, prices);
