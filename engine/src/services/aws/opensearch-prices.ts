import type { PriceDimension, PricedResource } from '../../cost/dimension.ts';
import { HOURS_PER_MONTH } from '../../cost/dimension.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { wrappedHours, wrappedPrice } from '../../cost/wrapped-hours.ts';
import { facetOf } from '../../graph/graph.ts';
import { openSearch } from '../../prices/aws-wrapped-sizes.table.ts';
import { textIn } from './cluster-properties.ts';

const disk = (resource: PricedResource): string => {
  const type = facetOf(resource, 'storageType');
  return type.state === 'known' ? type.value.toLowerCase() : 'gp2';
};

const dimensions: Readonly<Record<string, string>> = {
  gp2: 'opensearch_domain.storage_gp2',
  gp3: 'opensearch_domain.storage_gp2',
  io1: 'opensearch_domain.storage_io1',
  standard: 'opensearch_domain.storage_standard',
};

const storageRow = (type: string): string | undefined =>
  Object.hasOwn(dimensions, type) ? dimensions[type] : undefined;

const storage = perGbMonth({
  provider: 'aws',
  dimension: (resource) =>
    facetOf(resource, 'storageSizeGb').state === 'known' ? storageRow(disk(resource)) : undefined,
  label: 'Storage',
  count: 'instances',
});

/** gp3 costs 0.122 where gp2 costs 0.135 USD in us-east-1; the table has gp2. */
const gp3 = 0.122 / 0.135;

const diskStorage: PriceDimension = (resource, prices) => {
  const line = storage(resource, prices);
  if (disk(resource) !== 'gp3' || !('unitPrice' in line)) return line;
  const derived = [`${gp3.toFixed(3)} × the price of gp2`, line.unitPrice.derived]
    .filter(Boolean)
    .join('; ');
  const unitPrice = { ...line.unitPrice, usd: line.unitPrice.usd * gp3, derived };
  return { ...line, unitPrice, monthlyUsd: line.quantity * unitPrice.usd };
};

const masters: PriceDimension = (resource, prices) => {
  const label = 'Dedicated master hours';
  const count = facetOf(resource, 'dedicatedMasterCount');
  if (count.state !== 'known' || count.value === 0) return [];
  const size = textIn(
    resource,
    'cluster_config.dedicated_master_type',
    'ClusterConfig.DedicatedMasterType',
    'ElasticsearchClusterConfig.DedicatedMasterType',
  );
  if (size === undefined) return { label, notPriced: 'the size of the masters is not known' };
  const unitPrice = wrappedPrice(openSearch, size, resource.region, prices);
  if (!unitPrice) return { label, notPriced: `no price for ${size} in ${resource.region}` };
  const quantity = HOURS_PER_MONTH * count.value;
  return {
    label: `${label} (${size})`,
    quantity,
    unit: 'hour',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
  };
};

/** The bill of a search domain: data nodes, masters, disks. */
export const searchPrices: readonly PriceDimension[] = [
  wrappedHours({ label: 'Node hours', sizes: openSearch, count: 'instances' }),
  masters,
  diskStorage,
];
