import { podService } from './workload.ts';

export const kubernetesPod = podService({
  id: 'pod',
  name: 'Pod',
  type: 'Pod',
  spec: 'spec',
  runs: 'one',
  probed: true,
});
