import type { Resource } from '../graph/architecture.ts';
import { known } from '../graph/fact.ts';
import { targetsOf } from '../graph/graph.ts';
import { lastPart } from '../prices/google-size-names.ts';
import type { Prices } from '../prices/prices.ts';
import { blocksAt, numberAt, textAt } from '../services/readings/within.ts';
import type { ReadContext } from '../services/select.ts';
import type { NotPriced, PriceDimension, PricedLine } from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

/** A disk that a machine is made with; size in GiB. */
interface Disk {
  readonly name: string;
  readonly type: string;
  readonly sizeGb: number | undefined;
}

/** What Google's public Linux images take at least. */
const imageGb = 10;
const localSsdGb = 375;
const usualType = 'pd-standard';

/**
 * Disks that Compute Engine machines are made with, by the month, USD: of the machine itself, else of
 * the template it is made from. A boot disk that nobody sizes is taken as 10 GB, and the line says so.
 *
 * @param count how many machines have these disks; one if absent
 */
export function googleDisks(count?: number | CountFacet): PriceDimension {
  return (resource, prices) => {
    const machines = countOf(resource, count ?? 1);
    if (machines.value === undefined)
      return { label: 'Disks', notPriced: `how many run is not known: ${machines.because}` };
    const times = machines.value;
    const own = disksOf(resource);
    const templates = targetsOf(resource.graph, resource.address, 'usesTemplate');
    const [made = []] = templates.map(disksOf).filter((disks) => disks.length > 0);
    const disks = own.length > 0 ? own : made;
    return disks.map((disk) => lineOf(disk, times, resource.region, prices));
  };
}

function disksOf(resource: Resource): readonly Disk[] {
  const context = contextOf(resource);
  const boot = blocksAt(context, 'boot_disk').blocks.flatMap(({ context: block }): Disk[] => {
    if (textAt(block, 'source') !== undefined) return [];
    return [
      {
        name: 'boot disk',
        type: typeAt(block, 'initialize_params.type'),
        sizeGb: numberAt(block, 'initialize_params.size'),
      },
    ];
  });
  const local = blocksAt(context, 'scratch_disk[]').blocks.map(
    ({ context: block }): Disk => ({
      name: 'local disk',
      type: 'local-ssd',
      sizeGb: numberAt(block, 'size') ?? localSsdGb,
    }),
  );
  const templated = blocksAt(context, 'disk[]').blocks.flatMap(({ context: block }): Disk[] => {
    const existing = textAt(block, 'source') !== undefined;
    if (existing) return [];
    const type = typeAt(block, 'disk_type');
    const size = numberAt(block, 'disk_size_gb');
    return [
      {
        name: textAt(block, 'boot') === 'false' ? 'disk' : 'boot disk',
        type,
        sizeGb: size ?? (type === 'local-ssd' ? localSsdGb : undefined),
      },
    ];
  });
  return [...boot, ...local, ...templated];
}

const typeAt = (block: ReadContext, path: string): string =>
  lastPart(textAt(block, path) ?? usualType).toLowerCase();

/** A resource as the path language reads it: without what refines it and without others. */
function contextOf({ format, address, type, name, at, properties, region }: Resource): ReadContext {
  const resource = { format, address, type, name, at, properties, region: known(region) };
  return { resource, attachments: new Map(), find: () => undefined, region };
}

function lineOf(
  disk: Disk,
  machines: number,
  region: string,
  prices: Prices,
): PricedLine | NotPriced {
  const label = `Storage, ${disk.name} (${disk.type})`;
  const unitPrice = prices.service('google', `gce.disk.${disk.type}.gb_month`, region);
  if (!unitPrice) return { label, notPriced: `no price for ${disk.type} disks in ${region}` };
  const quantity = (disk.sizeGb ?? imageGb) * machines;
  return {
    label,
    quantity,
    unit: 'GB-month',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    assumption: disk.sizeGb === undefined ? `${imageGb} GB a machine, as the image decides` : '',
  };
}
