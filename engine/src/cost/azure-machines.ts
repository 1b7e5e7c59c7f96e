import { facetOf } from '../graph/graph.ts';
import { machineSize, machineSizes } from '../prices/lookup.ts';
import type { Prices } from '../prices/prices.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';
import { machineHours } from './machine-hours.ts';
import { type CountFacet, countOf } from './per-hour.ts';

interface AzureMachines {
  readonly label?: string;
  readonly count?: number | CountFacet | ((resource: PricedResource) => number | undefined);
  /** Whether the machines run Windows, whose licence is charged by the core. */
  readonly windows?: (resource: PricedResource) => boolean;
}

const byLower = new Map(machineSizes('azure').map(({ name }) => [name.toLowerCase(), name]));

/** A size as the price table spells it; `Standard_` may be left out. */
export function azureSizeName(stated: string): string {
  const lower = stated.toLowerCase();
  return byLower.get(lower) ?? byLower.get(`standard_${lower}`) ?? stated;
}

/** Hours of Azure machines all month, with the Windows licence where they have one. */
export function azureMachineHours(machines: AzureMachines = {}): PriceDimension {
  const { windows, count, label = 'Machine hours' } = machines;
  const hours = machineHours({
    provider: 'azure',
    label,
    size: azureSizeName,
    ...(count !== undefined && { count }),
  });
  return (resource, prices) => {
    const bought = facetOf(resource, 'purchaseOption');
    if (bought.state === 'known' && bought.value === 'spot')
      return { label, notPriced: 'spot machines are sold at a price that moves with demand' };
    const lines = [hours(resource, prices)].flat();
    return windows?.(resource) ? [...lines, licence(resource, prices, count ?? 1)].flat() : lines;
  };
}

/** Rows of one size with and without Windows: their difference is the licence, by the core. */
const withWindows = 'windows_virtual_machine.instance_usage_windows_pay_as_you_go_standard_f2';
const withoutWindows = 'linux_virtual_machine.instance_usage_linux_pay_as_you_go_standard_f2';
const comparedVcpus = 2;

function licence(
  resource: PricedResource,
  prices: Prices,
  count: NonNullable<AzureMachines['count']>,
): ReturnType<PriceDimension> {
  const label = 'Windows licence';
  const size = facetOf(resource, 'instanceSize');
  if (size.state !== 'known') return [];
  const machine = machineSize('azure', azureSizeName(size.value));
  const many = countOf(resource, count);
  const full = prices.service('azure', withWindows, 'eastus');
  const bare = prices.service('azure', withoutWindows, 'eastus');
  if (!machine || many.value === undefined || !full || !bare) return [];
  if (machine.name.startsWith('Standard_B'))
    return { label, notPriced: 'the price tables have no licence for burstable sizes' };
  const quantity = HOURS_PER_MONTH * many.value * machine.vcpu;
  const usd = (full.usd - bare.usd) / comparedVcpus;
  const unitPrice = { ...full, usd, derived: 'the difference between F2 with and without Windows' };
  return {
    label,
    quantity,
    unit: 'vCPU-hour',
    unitPrice,
    monthlyUsd: quantity * usd,
    assumption: 'no licence of your own (Azure Hybrid Benefit)',
  };
}
