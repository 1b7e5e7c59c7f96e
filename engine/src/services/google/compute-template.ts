import { service } from '../service.ts';
import { machineBlock, machineDefaults } from './machine.ts';
import { registry } from './pages.ts';

const page = registry('compute_instance_template');

export const computeTemplate = service({
  id: 'google-compute-template',
  name: 'instance template',
  provider: 'google',
  kind: 'compute.vm-template',
  icon: 'google/compute-engine',
  formats: {
    terraform: {
      type: ['google_compute_instance_template', 'google_compute_region_instance_template'],
      facets: machineBlock.facets,
      links: {
        ...machineBlock.links,
        encryptedWith: 'disk[].disk_encryption_key.kms_key_self_link',
      },
    },
  },
  defaults: machineDefaults(page),
  prices: 'free',
});
