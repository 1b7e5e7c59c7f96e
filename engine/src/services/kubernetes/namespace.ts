import { clusterObject } from './objects.ts';

export const kubernetesNamespace = clusterObject({
  id: 'namespace',
  name: 'Namespace',
  kind: 'boundary',
  type: 'Namespace',
  clusterWide: true,
  terraform: { type: ['kubernetes_namespace', 'kubernetes_namespace_v1'] },
});
