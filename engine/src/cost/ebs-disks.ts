import type { Resource } from '../graph/architecture.ts';
import { known } from '../graph/fact.ts';
import { targetsOf } from '../graph/graph.ts';
import type { Prices } from '../prices/prices.ts';
import { blocksAt, numberAt, textAt } from '../services/readings/within.ts';
import type { ReadContext } from '../services/select.ts';
import type { NotPriced, PriceDimension, PricedLine } from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

/** One disk that a machine starts with, as its block says; sizes in GiB, throughput in MiB/s. */
interface Disk {
  readonly name: string;
  readonly type: string | undefined;
  readonly sizeGb: number | undefined;
  readonly iops: number | undefined;
  readonly throughput: number | undefined;
}

const rootGb = 8;

/** Disk blocks of EC2's types: paths of the blocks, and the spelling inside them. */
const places = [
  { path: 'root_block_device', tf: true },
  { path: 'ebs_block_device[]', tf: true },
  { path: 'block_device_mappings[].ebs', tf: true },
  { path: 'BlockDeviceMappings[].Ebs', tf: false },
  { path: 'LaunchTemplateData.BlockDeviceMappings[].Ebs', tf: false },
];

/**
 * Disks of EC2 machines by the month, USD: those of the machine itself, else of the template it is
 * made from; a root disk that nobody sizes is taken as 8 GB, and the line says so.
 *
 * @param count how many machines have these disks; one if absent
 */
export function ebsDisks(count?: number | CountFacet): PriceDimension {
  return (resource, prices) => {
    const machines = countOf(resource, count ?? 1);
    if (machines.value === undefined)
      return { label: 'Disks', notPriced: `how many run is not known: ${machines.because}` };
    const own = disksOf(resource);
    const templates = targetsOf(resource.graph, resource.address, 'usesTemplate');
    const [made = []] = templates.map(disksOf).filter((disks) => disks.length > 0);
    const disks = own.length > 0 ? own : made;
    const found: readonly Disk[] =
      disks.length > 0
        ? disks
        : [
            {
              name: 'root disk',
              type: undefined,
              sizeGb: undefined,
              iops: undefined,
              throughput: undefined,
            },
          ];
    const times = machines.value;
    return found.flatMap((disk) => linesOf(disk, times, resource.region, prices));
  };
}

function disksOf(resource: Resource): readonly Disk[] {
  const context = contextOf(resource);
  return places.flatMap(({ path, tf }) =>
    blocksAt(context, path).blocks.map(
      ({ context: block }): Disk => ({
        name: path === 'root_block_device' ? 'root disk' : 'disk',
        type: textAt(block, tf ? 'volume_type' : 'VolumeType')?.toLowerCase(),
        sizeGb: numberAt(block, tf ? 'volume_size' : 'VolumeSize'),
        iops: numberAt(block, tf ? 'iops' : 'Iops'),
        throughput: numberAt(block, tf ? 'throughput' : 'Throughput'),
      }),
    ),
  );
}

/** A resource as the path language reads it: without what refines it and without others. */
function contextOf({ format, address, type, name, at, properties, region }: Resource): ReadContext {
  const resource = { format, address, type, name, at, properties, region: known(region) };
  return { resource, attachments: new Map(), find: () => undefined, region };
}

const storage: ReadonlyMap<string, string> = new Map([
  ['gp2', 'ebs.gp2.gb_month'],
  ['gp3', 'ebs.gp3.gb_month'],
  ['st1', 'ebs.st1.gb_month'],
  ['sc1', 'ebs.sc1.gb_month'],
  ['standard', 'ebs.standard.gb_month'],
  ['io1', 'instance.storage_provisioned_iops_ssd_io1'],
]);

function linesOf(
  disk: Disk,
  machines: number,
  region: string,
  prices: Prices,
): readonly (PricedLine | NotPriced)[] {
  const type = disk.type ?? 'gp2';
  const label = `Storage, ${disk.name} (${type})`;
  const dimension = storage.get(type);
  const unitPrice = dimension && prices.service('aws', dimension, region);
  if (!unitPrice) return [{ label, notPriced: `no price for ${type} disks in ${region}` }];
  const quantity = (disk.sizeGb ?? rootGb) * machines;
  const assumption = [
    disk.sizeGb === undefined ? `${rootGb} GB a machine, as the image decides` : '',
    disk.type === undefined ? "gp2, the API's default type" : '',
  ]
    .filter(Boolean)
    .join('; ');
  const space: PricedLine = {
    label,
    quantity,
    unit: 'GB-month',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    assumption,
  };
  return [space, ...extras({ ...disk, type }, machines, region, prices)];
}

/** Operations and throughput beyond what the type includes. */
function extras(
  disk: Disk,
  machines: number,
  region: string,
  prices: Prices,
): readonly PricedLine[] {
  const { type, iops = 0, throughput = 0, name } = disk;
  const line = (label: string, unit: string, quantity: number, dimension: string): PricedLine[] => {
    const unitPrice = quantity > 0 ? prices.service('aws', dimension, region) : undefined;
    if (!unitPrice) return [];
    return [{ label, quantity, unit, unitPrice, monthlyUsd: quantity * unitPrice.usd }];
  };
  const operations = `Operations, ${name}`;
  if (type === 'io1')
    return line(operations, 'IOPS-month', iops * machines, 'instance.provisioned_iops');
  if (type !== 'gp3') return [];
  const faster = (Math.max(0, throughput - 125) / 1024) * machines;
  return [
    ...line(
      operations,
      'IOPS-month',
      Math.max(0, iops - 3000) * machines,
      'ebs.gp3.iops_month[>3000]',
    ),
    ...line(
      `Throughput, ${name}`,
      'GiBps-month',
      faster,
      'ebs.gp3.throughput_gibps_month[>125MiBps]',
    ),
  ];
}
