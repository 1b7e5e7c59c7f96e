import type {
  NotPriced,
  PriceDimension,
  PricedLine,
  PricedResource,
} from '../../cost/dimension.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { type NotListed, type Times, wrappedHours } from '../../cost/wrapped-hours.ts';
import { facetOf } from '../../graph/graph.ts';
import { rdsMysql, rdsPostgres, type WrappedSizes } from '../../prices/aws-wrapped-sizes.table.ts';

/** Prices of an RDS engine's machines; the engines that need a licence aren't in the table. */
export function rdsSizes(resource: PricedResource): WrappedSizes | NotListed {
  const engine = facetOf(resource, 'engine');
  if (engine.state !== 'known') return { notPriced: 'the engine is not known' };
  const name = engine.value.toLowerCase();
  if (name === 'postgres') return rdsPostgres;
  if (name === 'mysql' || name === 'mariadb') return rdsMysql;
  return {
    notPriced: `no price for the engine ${engine.value.slice(0, 40)}: its licence is in the hours`,
  };
}

/** A standby doubles machine and storage; where the file leaves it open, one zone is assumed. */
function rdsZones(resource: PricedResource): number {
  const multiZone = facetOf(resource, 'multiZone');
  return multiZone.state === 'known' && multiZone.value ? 2 : 1;
}

function standby(resource: PricedResource): Times {
  const open = facetOf(resource, 'multiZone').state === 'unknown';
  return rdsZones(resource) === 2
    ? { factor: 2, because: 'two instances, one of them standing by in another zone' }
    : { factor: 1, ...(open && { assumption: 'one zone, as the file leaves it open' }) };
}

const storageDimensions: Readonly<Record<string, string>> = {
  gp2: 'db_instance.storage_general_purpose_ssd_gp2',
  gp3: 'db_instance.storage_general_purpose_ssd_gp3',
  io1: 'db_instance.storage_provisioned_iops_ssd_io1',
  io2: 'db_instance.storage_provisioned_iops_ssd_io1',
  standard: 'db_instance.storage_magnetic',
};

function storageClass(resource: PricedResource): string {
  const type = facetOf(resource, 'storageType');
  const name = type.state === 'known' ? type.value.toLowerCase() : 'gp2';
  return Object.hasOwn(storageDimensions, name) ? name : 'gp2';
}

/** The price row of an instance's storage by its class. */
export function rdsStorageDimension(resource: PricedResource): string | undefined {
  return storageDimensions[storageClass(resource)];
}

const storage = perGbMonth({
  provider: 'aws',
  dimension: rdsStorageDimension,
  label: 'Storage',
  count: rdsZones,
});

/** The storage line, saying the class where the file leaves it open (gp2 and gp3 cost the same). */
const rdsStorage: PriceDimension = (resource, prices) => {
  const lines = storage(resource, prices);
  const open = facetOf(resource, 'storageType').state !== 'known';
  const say = (line: PricedLine | NotPriced): PricedLine | NotPriced =>
    'unitPrice' in line && open
      ? { ...line, assumption: [line.assumption, 'general purpose SSD'].filter(Boolean).join('; ') }
      : line;
  return 'label' in lines ? say(lines) : lines.map(say);
};

/** Operations above what the storage class brings along: gp3 3,000, or 12,000 from 400 GB on. */
const rdsIops = perMonth({
  provider: 'aws',
  label: 'Provisioned IOPS',
  unit: 'IOPS-month',
  dimension: (resource) => {
    if (facetOf(resource, 'iops').state !== 'known') return undefined;
    const kind = storageClass(resource);
    if (kind === 'io1' || kind === 'io2') return 'db_instance.provisioned_iops';
    return kind === 'gp3' && extraIops(resource) > 0
      ? 'db_instance.provisioned_gp3_iops_above_3_000'
      : undefined;
  },
  count: (resource) =>
    (storageClass(resource) === 'gp3' ? extraIops(resource) : iopsOf(resource)) *
    rdsZones(resource),
});

function iopsOf(resource: PricedResource): number {
  const iops = facetOf(resource, 'iops');
  return iops.state === 'known' ? iops.value : 0;
}

function extraIops(resource: PricedResource): number {
  const size = facetOf(resource, 'storageSizeGb');
  const included = size.state === 'known' && size.value >= 400 ? 12_000 : 3_000;
  return Math.max(0, iopsOf(resource) - included);
}

/** The bill of an RDS instance. */
export const rdsPrices: readonly PriceDimension[] = [
  wrappedHours({ sizes: rdsSizes, times: standby }),
  rdsStorage,
  rdsIops,
];
