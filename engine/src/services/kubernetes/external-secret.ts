import { clusterObject } from './objects.ts';

export const kubernetesExternalSecret = clusterObject({
  id: 'external-secret',
  name: 'External secret',
  kind: 'secret',
  type: ['ExternalSecret', 'ClusterExternalSecret', 'SealedSecret'],
});
