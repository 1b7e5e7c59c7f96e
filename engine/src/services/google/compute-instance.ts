import type { PricedResource } from '../../cost/dimension.ts';
import { googleDisks } from '../../cost/google-disks.ts';
import { googleMachines } from '../../cost/google-machines.ts';
import { perHour } from '../../cost/per-hour.ts';
import { facetOf } from '../../graph/graph.ts';
import { referencesIn } from '../../source/value.ts';
import { service } from '../service.ts';
import { machineBlock, machineDefaults } from './machine.ts';
import { registry } from './pages.ts';

const page = registry('compute_instance');

/** An address of the machine's own, not one that the files keep beside it: that has a line of its own. */
function ownAddress(resource: PricedResource): string | undefined {
  const isPublic = facetOf(resource, 'publicEndpoint');
  const interfaces = resource.properties.entries.get('network_interface');
  const kept = interfaces
    ? [...referencesIn(interfaces)].some(({ attribute }) => attribute === 'address')
    : false;
  return isPublic.state === 'known' && isPublic.value && !kept ? 'gce.ip.vm_hour' : undefined;
}

export const computeInstance = service({
  id: 'google-compute-instance',
  name: 'Compute Engine instance',
  provider: 'google',
  kind: 'compute.vm',
  icon: 'google/compute-engine',
  formats: {
    terraform: {
      type: ['google_compute_instance', 'google_compute_instance_from_template'],
      facets: {
        ...machineBlock.facets,
        zones: 'zone',
        storageSizeGb: 'boot_disk.initialize_params.size',
        storageType: 'boot_disk.initialize_params.type',
        deletionProtection: 'deletion_protection',
      },
      links: {
        ...machineBlock.links,
        usesTemplate: 'source_instance_template',
        encryptedWith: 'boot_disk.kms_key_self_link',
      },
      label: 'name',
    },
  },
  defaults: { ...machineDefaults(page), deletionProtection: { value: false, page } },
  sla: 'google-compute-engine',
  prices: [
    googleMachines(),
    googleDisks(),
    perHour({ provider: 'google', dimension: ownAddress, label: 'Public address' }),
    (resource) =>
      resource.properties.entries.has('guest_accelerator')
        ? { label: 'Accelerators', notPriced: 'graphics processors are not in the price tables' }
        : [],
  ],
});
