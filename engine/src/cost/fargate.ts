import { facetOf, targetsOf } from '../graph/graph.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';
import { countOf } from './per-hour.ts';

/**
 * Fargate tasks, all month, USD: vCPU and GB of the task definition × tasks × 730 hours. Tasks on
 * machines of one's own cost nothing themselves.
 */
export const fargateTasks: PriceDimension = (resource, prices) => {
  const label = 'Fargate tasks';
  const mode = facetOf(resource, 'capacityMode');
  if (mode.state === 'known' && mode.value !== 'serverless') return [];
  if (mode.state === 'unknown')
    return { label, notPriced: `where its tasks run is not known: ${mode.because}` };
  const size = taskSize(resource);
  if ('because' in size) return { label, notPriced: size.because };
  const tasks = countOf(resource, 'instances');
  if (tasks.value === undefined)
    return { label, notPriced: `how many tasks run is not known: ${tasks.because}` };
  const bought = facetOf(resource, 'purchaseOption');
  const spot = bought.state === 'known' && bought.value === 'spot';
  const assumption = [tasks.assumption, spot ? 'the on-demand price, as Spot prices move' : '']
    .filter(Boolean)
    .join('; ');
  const times = HOURS_PER_MONTH * tasks.value;
  const parts = [
    { of: 'processor', unit: 'vCPU-hour', dimension: 'fargate.vcpu_hour', each: size.cpu },
    { of: 'memory', unit: 'GB-hour', dimension: 'fargate.gb_hour', each: size.memoryMib / 1024 },
  ];
  return parts.map(({ of, unit, dimension, each }) => {
    const unitPrice = prices.service('aws', dimension, resource.region);
    const line = `${label}, ${of}`;
    if (!unitPrice) return { label: line, notPriced: `no price for it in ${resource.region}` };
    const quantity = each * times;
    const monthlyUsd = quantity * unitPrice.usd;
    return { label: line, quantity, unit, unitPrice, monthlyUsd, assumption };
  });
};

type TaskSize = { readonly cpu: number; readonly memoryMib: number } | { readonly because: string };

function taskSize(resource: PricedResource): TaskSize {
  const [task] = targetsOf(resource.graph, resource.address, 'usesTemplate');
  const of = task ?? resource;
  const cpu = facetOf(of, 'cpuLimit');
  const memory = facetOf(of, 'memoryLimit');
  if (cpu.state !== 'known' || memory.state !== 'known')
    return { because: 'the size of its tasks is not known' };
  return { cpu: cpu.value, memoryMib: memory.value };
}
