import type { Resource } from '../graph/architecture.ts';
import { facetOf, type Graph, linksTo, sourcesOf, targetsOf } from '../graph/graph.ts';
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

/** Machines with a public address of their own don't go through the gateway. */
function hasOwnAddress(graph: Graph, member: Resource): boolean {
  const isPublic = facetOf(member, 'publicEndpoint');
  if (isPublic.state === 'known') return isPublic.value;
  const hidden = [member, ...targetsOf(graph, member.address, 'memberOf')]
    .map((one) => facetOf(one, 'privateNodes'))
    .find(({ state }) => state === 'known');
  return hidden?.state === 'known' && !hidden.value;
}

function machinesBehind(resource: PricedResource): number {
  const { graph, address } = resource;
  const subnets = new Set(linksTo(graph, address, 'routesTo').map(({ from }) => from));
  const members = new Set([...subnets].flatMap((subnet) => sourcesOf(graph, subnet, 'placedIn')));
  return [...members].reduce((sum, member) => {
    if (hasOwnAddress(graph, member)) return sum;
    if (member.kind === 'compute.vm') return sum + 1;
    if (member.kind !== 'compute.vm-group' && member.kind !== 'cluster.node-pool') return sum;
    const instances = facetOf(member, 'instances');
    return sum + (instances.state === 'known' ? instances.value : 1);
  }, 0);
}
