import { podService } from './workload.ts';

export const kubernetesPod = podService({
  id: 'pod',
  name: 'Pod',
  type: 'Pod',
  terraform: ['kubernetes_pod', 'kubernetes_pod_v1'],
  spec: 'spec',
  runs: 'one',
  probed: true,
});
