import { facetOf, linksTo, sourcesOf } from '../graph/graph.ts';
import { HOURS_PER_MONTH, type PriceDimension, type PricedResource } from './dimension.ts';

const dimension = 'nat.gateway_hour[32+ VMs max]';
/** From this many machines on the hour costs no more. */
const most = 32;

/**
 * Hours of a Cloud NAT gateway, USD per month: charged for each machine that uses it, up to 32.
 * @see https://cloud.google.com/nat/pricing
 */
export const natHours: PriceDimension = (resource, prices) => {
  const label = 'Gateway hours';
  const full = prices.service('google', dimension, resource.region);
  if (!full) return { label, notPriced: `no price for ${dimension} in ${resource.region}` };
  const counted = machinesBehind(resource);
  const machines = Math.min(most, Math.max(1, counted));
  const unitPrice = {
    ...full,
    usd: full.usd / most,
    derived: `a 32nd of the price for 32 machines and more`,
  };
  const quantity = HOURS_PER_MONTH * machines;
  return {
    label,
    quantity,
    unit: 'machine-hour',
    unitPrice,
    monthlyUsd: quantity * unitPrice.usd,
    assumption: counted > 0 ? `${machines} machines use it` : 'one machine uses it',
  };
};

function machinesBehind(resource: PricedResource): number {
  const { graph, address } = resource;
  const subnets = new Set(linksTo(graph, address, 'routesTo').map(({ from }) => from));
  const members = new Set([...subnets].flatMap((subnet) => sourcesOf(graph, subnet, 'placedIn')));
  return [...members].reduce((sum, member) => {
    if (member.kind === 'compute.vm') return sum + 1;
    if (member.kind !== 'compute.vm-group' && member.kind !== 'cluster.node-pool') return sum;
    const instances = facetOf(member, 'instances');
    return sum + (instances.state === 'known' ? instances.value : 1);
  }, 0);
}
