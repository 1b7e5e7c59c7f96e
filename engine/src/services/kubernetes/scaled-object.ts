import { clusterObject } from './objects.ts';

const page = 'https://keda.sh/docs/latest/reference/scaledobject-spec/';

export const kubernetesScaledObject = clusterObject({
  id: 'scaled-object',
  name: 'KEDA scaled object',
  kind: 'autoscaler',
  type: 'ScaledObject',
  facets: { minInstances: 'spec.minReplicaCount', maxInstances: 'spec.maxReplicaCount' },
  links: { attachedTo: 'spec.scaleTargetRef' },
  defaults: { minInstances: { value: 0, page }, maxInstances: { value: 100, page } },
});
