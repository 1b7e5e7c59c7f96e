import { podService } from './workload.ts';

export const kubernetesStatefulSet = podService({
  id: 'stateful-set',
  name: 'Stateful set',
  type: 'StatefulSet',
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
