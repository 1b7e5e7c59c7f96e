import { facetOf } from '../graph/graph.ts';
import { familyOf } from '../prices/google-size-names.ts';
import { machineSizes } from '../prices/lookup.ts';
import type { Prices, UnitPrice } from '../prices/prices.ts';
import type { PricedResource } from './dimension.ts';
import {
  HOURS_PER_MONTH,
  type NotPriced,
  type PriceDimension,
  type PricedLine,
} from './dimension.ts';
import { type CountFacet, countOf } from './per-hour.ts';

interface GoogleMachines {
  readonly label?: string;
  readonly count?: number | CountFacet | ((resource: PricedResource) => number | undefined);
}

/**
 * What is taken off for machines that run all month, by family.
 * @see https://cloud.google.com/compute/docs/sustained-use-discounts
 */
const sustained: ReadonlyMap<string, number> = new Map([
  ['n1', 0.3],
  ['f1', 0.3],
  ['g1', 0.3],
  ['m1', 0.3],
  ['n2', 0.2],
  ['n2d', 0.2],
  ['c2', 0.2],
]);

/** Families whose custom types cost 5 % more than the same cores and memory in a listed type. */
const customFamilies: ReadonlySet<string> = new Set(['n1', 'n2', 'n2d', 'e2', 'n4', 'n4d']);
const customPremium = 1.05;

/**
 * Hours of Compute Engine machines, all month, with the sustained-use discount of a full month taken
 * off: USD per month. Spot machines have no fixed price and are listed as not priced.
 */
export function googleMachines(machines: GoogleMachines = {}): PriceDimension {
  const label = machines.label ?? 'Machine hours';
  return (resource, prices): PricedLine | NotPriced | readonly [] => {
    const size = facetOf(resource, 'instanceSize');
    if (size.state === 'not-applicable') return [];
    if (size.state === 'unknown')
      return { label, notPriced: `the machine type is not known: ${size.because}` };
    const count = countOf(resource, machines.count ?? 1);
    if (count.value === undefined)
      return { label, notPriced: `how many run is not known: ${count.because}` };
    const bought = facetOf(resource, 'purchaseOption');
    if (bought.state === 'known' && bought.value === 'spot')
      return { label, notPriced: 'Spot prices change from day to day; the tables have none' };
    const unitPrice = machinePrice(size.value, resource.region, prices);
    if (!unitPrice) return { label, notPriced: `no price for ${size.value} in ${resource.region}` };
    const quantity = HOURS_PER_MONTH * count.value;
    return {
      label: `${label} (${size.value})`,
      quantity,
      unit: 'hour',
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
      assumption: [count.assumption, discountOf(size.value) > 0 ? 'running all month' : '']
        .filter(Boolean)
        .join('; '),
    };
  };
}

/** The price of one machine for an hour of a month it runs in full; undefined when the table has none. */
export function machinePrice(
  machineType: string,
  region: string,
  prices: Prices,
): UnitPrice | undefined {
  const listed =
    prices.compute('google', machineType, region) ?? customPrice(machineType, region, prices);
  const discount = discountOf(machineType);
  if (!listed || discount === 0) return listed;
  const netted = `${Math.round(discount * 100)} % sustained-use discount of a full month taken off`;
  return {
    ...listed,
    usd: listed.usd * (1 - discount),
    derived: listed.derived ? `${listed.derived}; ${netted}` : netted,
  };
}

const discountOf = (machineType: string): number => sustained.get(familyOf(machineType) ?? '') ?? 0;

/** `custom-6-20480`, `n2-custom-4-16384`: cores and MiB. Memory beyond the family's share has a price of its own. */
function customPrice(machineType: string, region: string, prices: Prices): UnitPrice | undefined {
  const found = /^(?:([a-z0-9]{2,4})-)?custom-(\d{1,3})-(\d{3,7})$/.exec(machineType);
  const family = found?.[1] ?? 'n1';
  if (!found || !customFamilies.has(family)) return undefined;
  const standard = prices.compute('google', `${family}-standard-8`, region);
  const highmem = prices.compute('google', `${family}-highmem-8`, region);
  const [few, much] = [`${family}-standard-8`, `${family}-highmem-8`].map((name) =>
    machineSizes('google').find((size) => size.name === name),
  );
  if (!standard || !highmem || !few || !much || much.memoryGib <= few.memoryGib) return undefined;
  const perGib = (highmem.usd - standard.usd) / (much.memoryGib - few.memoryGib);
  const perCore = (standard.usd - perGib * few.memoryGib) / few.vcpu;
  const [cores, gib] = [Number(found[2]), Number(found[3]) / 1024];
  return {
    ...standard,
    usd: (cores * perCore + gib * perGib) * customPremium,
    derived: `${cores} vCPU and ${gib} GiB at the rates of ${family}'s listed types, 5 % dearer as custom`,
  };
}
