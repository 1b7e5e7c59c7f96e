import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import type { Declaration } from '../../formats/declaration.ts';
import { targetsOf } from '../../graph/graph.ts';
import { whatNamesIt } from '../readings/google-links.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('compute_address');

const isInternal = ({ properties }: Declaration): boolean => {
  const type = properties.entries.get('address_type');
  return type?.kind === 'scalar' && String(type.value).toUpperCase() === 'INTERNAL';
};

const types = ['google_compute_address', 'google_compute_global_address'];

/** Who may hold an address, each with where it says so. */
const holders = {
  google_compute_instance: 'network_interface[].access_config[].nat_ip',
  google_compute_forwarding_rule: 'ip_address',
  google_compute_global_forwarding_rule: 'ip_address',
  google_compute_router_nat: 'nat_ips',
};

/** Charged by the hour at a machine, dearer when nobody uses it, free at a balancer. */
function rate(resource: PricedResource): string | undefined {
  const users = targetsOf(resource.graph, resource.address, 'attachedTo');
  if (users.length === 0)
    return resource.graph.mentioned.has(resource.address) ? 'gce.ip.vm_hour' : 'gce.ip.unused_hour';
  return users.some(({ kind }) => kind === 'compute.vm' || kind === 'gateway.nat')
    ? 'gce.ip.vm_hour'
    : undefined;
}

export const publicAddress = service({
  id: 'google-address',
  name: 'external IP address',
  provider: 'google',
  kind: 'address.public',
  icon: 'google/external-ip',
  formats: {
    terraform: {
      type: types,
      when: (resource) => !isInternal(resource),
      facets: { tags: tags('labels') },
      links: { attachedTo: whatNamesIt(Object.keys(holders)) },
      attachments: holders,
    },
  },
  defaults: { tags: { value: [], page } },
  prices: [perHour({ provider: 'google', dimension: rate, label: 'Address' })],
});

/** An address or range inside a network, such as the one kept for Google's own services. */
export const internalAddress = service({
  id: 'google-internal-address',
  name: 'internal IP address',
  provider: 'google',
  kind: 'other',
  icon: 'google/external-ip',
  formats: {
    terraform: {
      type: types,
      when: isInternal,
      links: { inNetwork: 'network', placedIn: 'subnetwork' },
    },
  },
  prices: 'free',
});
