import { podService } from './workload.ts';

export const kubernetesStatefulSet = podService({
  id: 'stateful-set',
  name: 'Stateful set',
  type: 'StatefulSet',
  terraform: ['kubernetes_stateful_set', 'kubernetes_stateful_set_v1'],
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
