import { podService } from './workload.ts';

export const kubernetesJob = podService({
  id: 'job',
  name: 'Job',
  type: 'Job',
  kind: 'compute.batch',
  spec: 'spec.template.spec',
  runs: 'none',
  probed: false,
});
