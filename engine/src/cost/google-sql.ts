import { facetOf } from '../graph/graph.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';
import { perGbMonth } from './per-gb-month.ts';
import { perUse } from './per-use.ts';

/** Memory in GiB of the types that are priced as a whole. */
const shared: ReadonlySet<string> = new Set(['db-f1-micro', 'db-g1-small']);

const spread = (resource: PricedResource): 'regional' | 'zonal' => {
  const multiZone = facetOf(resource, 'multiZone');
  return multiZone.state === 'known' && multiZone.value ? 'regional' : 'zonal';
};

const assumed = (resource: PricedResource): string =>
  facetOf(resource, 'multiZone').state === 'unknown' ? 'one zone, as the file leaves it open' : '';

/**
 * Machine hours of a Cloud SQL instance, USD per month: shared and listed types by their name, custom
 * ones (`db-custom-2-7680`) by cores and memory. SQL Server's licence isn't in the tables.
 */
const machine: PriceDimension = (resource, prices) => {
  const label = 'Instance';
  const tier = facetOf(resource, 'instanceSize');
  if (tier.state !== 'known')
    return {
      label,
      notPriced: `the tier is not known: ${tier.state === 'unknown' ? tier.because : 'nothing is written'}`,
    };
  const name = tier.value.toLowerCase();
  const zones = spread(resource);
  const custom = /^db-custom-(\d{1,3})-(\d{3,7})$/.exec(name);
  if (custom) {
    const [cores, gib] = [Number(custom[1]), Number(custom[2]) / 1024];
    const core = prices.service(
      'google',
      `sql_database_instance.vcpus_2_${zones}`,
      resource.region,
    );
    const memory = prices.service(
      'google',
      `sql_database_instance.memory_7.5_gb_${zones}`,
      resource.region,
    );
    if (!core || !memory) return { label, notPriced: `no price for ${name} in ${resource.region}` };
    return [
      {
        label: `vCPU hours (${name})`,
        quantity: cores * HOURS_PER_MONTH,
        unit: 'vCPU-hour',
        unitPrice: core,
        monthlyUsd: cores * HOURS_PER_MONTH * core.usd,
        assumption: assumed(resource),
      },
      {
        label: `Memory (${name})`,
        quantity: gib,
        unit: 'GB-month',
        unitPrice: memory,
        monthlyUsd: gib * memory.usd,
      },
    ];
  }
  const key = name.replaceAll('-', '_');
  const unitPrice =
    shared.has(name) || name.startsWith('db-n1-')
      ? prices.service(
          'google',
          `sql_database_instance.sql_instance_${key}_${zones}`,
          resource.region,
        )
      : undefined;
  if (!unitPrice)
    return {
      label,
      notPriced: `the price tables have no figure for ${name} in ${resource.region}`,
    };
  return {
    label: `Instance hours (${name})`,
    quantity: HOURS_PER_MONTH,
    unit: 'hour',
    unitPrice,
    monthlyUsd: HOURS_PER_MONTH * unitPrice.usd,
    assumption: assumed(resource),
  };
};

const licence: PriceDimension = (resource) => {
  const engine = facetOf(resource, 'engine');
  return engine.state === 'known' && engine.value === 'sqlserver'
    ? { label: 'Licence', notPriced: "SQL Server's licence is not in the price tables" }
    : [];
};

/** The bill of a Cloud SQL instance. */
export const sqlPrices: readonly PriceDimension[] = [
  machine,
  licence,
  perGbMonth({
    provider: 'google',
    dimension: (resource) => {
      const type = facetOf(resource, 'storageType');
      const hdd = type.state === 'known' && type.value.toUpperCase() === 'PD_HDD';
      return `sql_database_instance.storage_${hdd ? 'hdd' : 'ssd'}_${spread(resource)}`;
    },
    label: 'Storage',
  }),
  perUse({
    provider: 'google',
    dimension: (resource) => {
      const backed = facetOf(resource, 'automaticBackups');
      return backed.state === 'known' && backed.value ? 'sql_database_instance.backups' : undefined;
    },
    label: 'Backups',
    usage: 'google-sql-backup-gb',
  }),
];
