import { clusterObject } from './objects.ts';

export const kubernetesVolumeSnapshot = clusterObject({
  id: 'volume-snapshot',
  name: 'Volume snapshot',
  kind: 'storage.snapshot',
  type: 'VolumeSnapshot',
  links: { attachedTo: 'spec.source' },
  paidAs: 'it is billed by the cloud that runs the cluster',
});
