import type { Prices } from '../prices/prices.ts';
import { blocksOf, numberOf, type PricedBlock, textOf } from './azure-properties.ts';
import type { NotPriced, PriceDimension, PricedLine, PricedResource } from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

/** Sizes in GiB at which managed disks are sold: a disk is charged as the next larger one. */
const tiers: readonly (readonly [gib: number, tier: number])[] = [
  [4, 1],
  [8, 2],
  [16, 3],
  [32, 4],
  [64, 6],
  [128, 10],
  [256, 15],
  [512, 20],
  [1024, 30],
  [2048, 40],
  [4096, 50],
  [8192, 60],
  [16384, 70],
  [32767, 80],
];

interface DiskFamily {
  readonly letter: string;
  readonly name: string;
  /** Smallest tier sold: hard disks begin at 32 GiB. */
  readonly least: number;
}

const families: ReadonlyMap<string, DiskFamily> = new Map([
  ['premium_lrs', { letter: 'p', name: 'premium_ssd', least: 1 }],
  ['standardssd_lrs', { letter: 'e', name: 'standard_ssd', least: 1 }],
  ['standard_lrs', { letter: 's', name: 'standard_hdd', least: 4 }],
]);

/** One disk as its block says; GiB. */
interface Disk {
  readonly name: string;
  readonly type: string | undefined;
  readonly gib: number | undefined;
  /** What the image makes of a disk that nobody sizes. */
  readonly usualGib: number;
}

/** Managed disks of machines, by the month and tier, USD. */
export function azureDisks(
  count: number | CountFacet | ((resource: PricedResource) => number | undefined) = 1,
): PriceDimension {
  return (resource, prices) => {
    const many = countOf(resource, count);
    const disks = disksOf(resource);
    if (many.value === undefined)
      return { label: 'Disks', notPriced: `how many run is not known: ${many.because}` };
    return disks.map((disk) => diskLine(disk, many.value ?? 1, resource.region, prices));
  };
}

/** The month of a disk of its own. */
export const managedDisk: PriceDimension = (resource, prices) =>
  diskLine(
    {
      name: 'disk',
      type: textOf(resource, 'storage_account_type'),
      gib: numberOf(resource, 'disk_size_gb'),
      usualGib: 0,
    },
    1,
    resource.region,
    prices,
  );

function disksOf(resource: PricedResource): readonly Disk[] {
  const windows = resource.type.includes('windows');
  const root = (block: PricedBlock): Disk => ({
    name: 'root disk',
    type: block.text('storage_account_type') ?? block.text('managed_disk_type'),
    gib: block.number('disk_size_gb'),
    usualGib: windows ? 127 : 30,
  });
  const data = (block: PricedBlock): Disk => ({ ...root(block), name: 'data disk', usualGib: 0 });
  return [
    ...blocksOf(resource, 'os_disk+storage_os_disk+storage_profile_os_disk').map(root),
    ...blocksOf(resource, 'data_disk[]+storage_data_disk[]+storage_profile_data_disk[]').map(data),
  ];
}

function diskLine(
  { name, type, gib, usualGib }: Disk,
  count: number,
  region: string,
  prices: Prices,
): PricedLine | NotPriced {
  const label = `Storage, ${name}${type === undefined ? '' : ` (${type})`}`;
  if (type === undefined) return { label, notPriced: 'its type is not stated' };
  const family = families.get(type.toLowerCase());
  if (!family) return { label, notPriced: `the price tables have no ${type} disks` };
  const size = gib ?? usualGib;
  if (size === 0) return { label, notPriced: 'its size is not stated' };
  const sold = tiers.find(([most, tier]) => size <= most && tier >= family.least);
  if (!sold) return { label, notPriced: `no disk of ${size} GiB is sold` };
  const dimension = `azure.disk.${family.name}.${family.letter}${sold[1]}.lrs.month`;
  const unitPrice = prices.service('azure', dimension, region);
  if (!unitPrice) return { label, notPriced: `no price for ${dimension} in ${region}` };
  return {
    label,
    quantity: count,
    unit: `${family.letter.toUpperCase()}${sold[1]} disk`,
    unitPrice,
    monthlyUsd: count * unitPrice.usd,
    assumption: gib === undefined ? `${usualGib} GB, as usual images decide` : '',
  };
}
