import { gibibytes, quantity } from '../readings/quantities.ts';
import { clusterObject } from './objects.ts';

export const kubernetesPersistentVolume = clusterObject({
  id: 'persistent-volume',
  name: 'Persistent volume',
  kind: 'storage.block',
  type: 'PersistentVolume',
  clusterWide: true,
  facets: {
    storageSizeGb: quantity('spec.capacity.storage', gibibytes),
    storageType: 'spec.storageClassName',
  },
  links: { attachedTo: 'spec.claimRef', uses: 'spec.storageClassName' },
  paidAs: 'its disk is billed by the cloud that runs the cluster',
});
