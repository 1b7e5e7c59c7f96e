import { gibibytes, quantity } from '../readings/quantities.ts';
import { clusterObject } from './objects.ts';

export const kubernetesPersistentVolumeClaim = clusterObject({
  id: 'persistent-volume-claim',
  name: 'Persistent volume claim',
  kind: 'storage.block',
  type: 'PersistentVolumeClaim',
  facets: {
    storageSizeGb: quantity('spec.resources.requests.storage', gibibytes),
    storageType: 'spec.storageClassName',
  },
  links: { attachedTo: 'spec.volumeName', uses: 'spec.storageClassName' },
  paidAs: 'its disk is billed by the cloud that runs the cluster',
  terraform: {
    type: ['kubernetes_persistent_volume_claim', 'kubernetes_persistent_volume_claim_v1'],
    facets: {
      storageSizeGb: quantity('spec.resources.requests.storage', gibibytes),
      storageType: 'spec.storage_class_name',
    },
  },
});
