import { facetOf } from '../graph/graph.ts';
import type { UnitPrice } from '../prices/prices.ts';
import { textOf } from './azure-properties.ts';
import { HOURS_PER_MONTH, type PriceDimension } from './dimension.ts';
import { countOf } from './per-hour.ts';

/** Sizes of premium function plans: cores and GB. */
const elastic: ReadonlyMap<string, readonly [vcpu: number, gb: number]> = new Map([
  ['ep1', [1, 3.5]],
  ['ep2', [2, 7]],
  ['ep3', [4, 14]],
]);

/** Plans that cost nothing by themselves: free ones, and those where each call is charged. */
const freeOfCharge = new Set(['f1', 'free', 'y1', 'fc1']);

/** Machines of an App Service plan by the hour, USD a month. Windows is the dearer of a row's two levels. */
export const planHours: PriceDimension = (resource, prices) => {
  const label = 'Plan hours';
  const size = facetOf(resource, 'instanceSize');
  if (size.state !== 'known') return { label, notPriced: 'the size (sku_name) is not stated' };
  const sku = size.value.toLowerCase();
  if (freeOfCharge.has(sku)) return [];
  const count = countOf(resource, 'instances');
  const many = count.value ?? 1;
  const assumption = count.value === undefined ? 'one worker' : count.assumption;
  const parts = elastic.get(sku);
  if (parts) {
    const [vcpu, gb] = parts;
    const cpu = prices.service('azure', `windows_function_app.vcpu_${sku}`, resource.region);
    const memory = prices.service('azure', `windows_function_app.memory_${sku}`, resource.region);
    if (!cpu || !memory) return { label, notPriced: `no price for ${size.value}` };
    const month = (name: string, each: number, unit: string, unitPrice: UnitPrice) => ({
      label: `${name} (${size.value})`,
      quantity: each * many,
      unit,
      unitPrice,
      monthlyUsd: each * many * unitPrice.usd,
      assumption,
    });
    return [month('Cores', vcpu, 'vCPU-month', cpu), month('Memory', gb, 'GB-month', memory)];
  }
  const levels = prices.tiers('azure', `service_plan.instance_usage_${sku}`, resource.region);
  const windows = /windows/i.test(
    textOf(resource, 'os_type') ?? textOf(resource, 'kind') ?? 'windows',
  );
  const unitPrice = windows ? levels.at(-1) : levels[0];
  if (!unitPrice) return { label, notPriced: `no price for plan ${size.value}` };
  const quantity = HOURS_PER_MONTH * many;
  return {
    label: `${label} (${size.value})`,
    quantity,
    unit: 'hour',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    assumption,
  };
};
