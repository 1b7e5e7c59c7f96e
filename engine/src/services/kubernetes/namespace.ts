import { clusterObject } from './objects.ts';

export const kubernetesNamespace = clusterObject({
  id: 'namespace',
  name: 'Namespace',
  kind: 'boundary',
  type: 'Namespace',
  clusterWide: true,
});
