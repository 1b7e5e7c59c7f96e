import { clusterObject } from './objects.ts';

export const kubernetesStorageClass = clusterObject({
  id: 'storage-class',
  name: 'Storage class',
  kind: 'storage.block',
  type: 'StorageClass',
  clusterWide: true,
});
