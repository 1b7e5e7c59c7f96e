import { facetOf } from '../graph/graph.ts';
import type { Prices, UnitPrice } from '../prices/prices.ts';
import type { PriceDimension, PricedResource } from './dimension.ts';
import { perUse } from './per-use.ts';
import { sameEverywhere } from './same-everywhere.ts';

/**
 * Regions of the dearer price level; the others cost 1.4 times less.
 * @see https://cloud.google.com/run/pricing
 */
const tierTwo: ReadonlySet<string> = new Set([
  'africa-south1',
  'asia-east2',
  'asia-northeast3',
  'asia-southeast1',
  'asia-southeast2',
  'asia-south2',
  'australia-southeast1',
  'australia-southeast2',
  'europe-central2',
  'europe-west10',
  'europe-west12',
  'europe-west2',
  'europe-west3',
  'europe-west6',
  'me-central1',
  'me-central2',
  'northamerica-northeast1',
  'northamerica-northeast2',
  'southamerica-east1',
  'southamerica-west1',
  'us-west2',
  'us-west3',
  'us-west4',
]);

const tierRatio = 1.4;

/** The table's prices for the while a request is served, which are those of the dearer regions, for this one. */
function busyPrice(dimension: string, region: string, prices: Prices): UnitPrice | undefined {
  const tiers = prices.tiers('google', dimension, 'unknown');
  const [dearest] = [...tiers].sort((a, b) => b.usd - a.usd);
  if (!dearest) return undefined;
  const { from: _, ...price } = dearest;
  return tierTwo.has(region)
    ? price
    : { ...price, usd: price.usd / tierRatio, derived: 'price of the dearer regions ÷ 1.4' };
}

/** Processor or memory while requests are served: USD per month from requests and their time. */
function busy(
  label: string,
  dimension: string,
  unit: string,
  size: (resource: PricedResource) => number,
): PriceDimension {
  return (resource, prices) => {
    const unitPrice = busyPrice(dimension, resource.region, prices);
    if (!unitPrice) return { label, notPriced: `no price for ${dimension}` };
    const requests = resource.usage('google-run-requests');
    const each = resource.usage('google-run-duration-ms');
    const at = facetOf(resource, 'concurrencyLimit');
    const together = at.state === 'known' && at.value > 1 ? 10 : 1;
    const quantity = (requests.quantity * each.quantity * size(resource)) / 1000 / together;
    return {
      label,
      quantity,
      unit,
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
      usageBased: true,
      assumption: [
        requests.stated ? '' : requests.text,
        each.stated ? '' : each.text,
        together > 1 ? 'ten requests at a time' : '',
        'without the free allowance of the account',
      ]
        .filter(Boolean)
        .join('; '),
    };
  };
}

const cores = (resource: PricedResource): number => {
  const cpu = facetOf(resource, 'cpuLimit');
  return cpu.state === 'known' && cpu.value > 0 ? cpu.value : 1;
};

const gibibytes = (resource: PricedResource): number => {
  const memory = facetOf(resource, 'memoryLimit');
  return (memory.state === 'known' && memory.value > 0 ? memory.value : 512) / 1024;
};

/** The bill of a Cloud Run service. Instances kept warm cost more; the line says what is assumed. */
export const runPrices: readonly PriceDimension[] = [
  busy('Processor time', 'cloud_run_service.cpu_allocation_time_tier_2', 'vCPU-second', cores),
  busy('Memory time', 'cloud_run_service.memory_allocation_time_tier_2', 'GiB-second', gibibytes),
  sameEverywhere(
    'unknown',
    perUse({
      provider: 'google',
      dimension: 'cloud_run_service.number_of_requests',
      label: 'Requests',
      usage: 'google-run-requests',
    }),
  ),
  (resource) => {
    const least = facetOf(resource, 'minInstances');
    return least.state === 'known' && least.value > 0
      ? {
          label: 'Idle instances',
          notPriced: `${least.value} kept ready; the price tables have no rate for idle time`,
        }
      : [];
  },
];

/** Gigahertz that go with a function's memory in MiB. */
const clock: readonly (readonly [mib: number, ghz: number])[] = [
  [128, 0.2],
  [256, 0.4],
  [512, 0.8],
  [1024, 1.4],
  [2048, 2.4],
  [4096, 4.8],
  [8192, 4.8],
];

function functionTime(
  label: string,
  dimension: string,
  unit: string,
  size: (mib: number) => number,
): PriceDimension {
  return (resource, prices) => {
    const memory = facetOf(resource, 'memoryLimit');
    if (memory.state !== 'known') return { label, notPriced: 'its memory is not known' };
    const unitPrice = prices.service('google', dimension, resource.region);
    if (!unitPrice) return { label, notPriced: `no price for ${dimension} in ${resource.region}` };
    const calls = resource.usage('google-function-invocations');
    const each = resource.usage('google-function-duration-ms');
    const quantity = (calls.quantity * each.quantity * size(memory.value)) / 1000;
    return {
      label,
      quantity,
      unit,
      unitPrice,
      monthlyUsd: quantity * unitPrice.usd,
      usageBased: true,
      assumption: [calls.stated ? '' : calls.text, each.stated ? '' : each.text]
        .filter(Boolean)
        .join('; '),
    };
  };
}

/** The bill of a function: calls, memory and processor time. */
export const functionPrices: readonly PriceDimension[] = [
  perUse({
    provider: 'google',
    dimension: 'cloudfunctions_function.invocations',
    label: 'Invocations',
    usage: 'google-function-invocations',
  }),
  functionTime('Memory time', 'cloudfunctions_function.memory', 'GB-second', (mib) => mib / 1024),
  functionTime(
    'Processor time',
    'cloudfunctions_function.cpu',
    'GHz-second',
    (mib) => clock.find(([most]) => mib <= most)?.[1] ?? 4.8,
  ),
];
