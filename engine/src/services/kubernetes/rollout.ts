import { podService } from './workload.ts';

export const kubernetesRollout = podService({
  id: 'rollout',
  name: 'Argo rollout',
  type: 'Rollout',
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
