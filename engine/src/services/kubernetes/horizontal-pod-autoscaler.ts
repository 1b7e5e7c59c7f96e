import { clusterObject } from './objects.ts';

const page =
  'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/horizontal-pod-autoscaler-v2/';

export const kubernetesHorizontalPodAutoscaler = clusterObject({
  id: 'horizontal-pod-autoscaler',
  name: 'Horizontal pod autoscaler',
  kind: 'autoscaler',
  type: 'HorizontalPodAutoscaler',
  facets: { minInstances: 'spec.minReplicas', maxInstances: 'spec.maxReplicas' },
  links: { attachedTo: 'spec.scaleTargetRef' },
  defaults: { minInstances: { value: 1, page } },
  terraform: {
    type: [
      'kubernetes_horizontal_pod_autoscaler',
      'kubernetes_horizontal_pod_autoscaler_v1',
      'kubernetes_horizontal_pod_autoscaler_v2',
    ],
    facets: { minInstances: 'spec.min_replicas', maxInstances: 'spec.max_replicas' },
    links: { attachedTo: 'spec.scale_target_ref' },
  },
});
