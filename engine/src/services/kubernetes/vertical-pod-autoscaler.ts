import { clusterObject } from './objects.ts';

export const kubernetesVerticalPodAutoscaler = clusterObject({
  id: 'vertical-pod-autoscaler',
  name: 'Vertical pod autoscaler',
  kind: 'autoscaler',
  type: 'VerticalPodAutoscaler',
  links: { attachedTo: 'spec.targetRef' },
});
