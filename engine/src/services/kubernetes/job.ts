import { podService } from './workload.ts';

export const kubernetesJob = podService({
  id: 'job',
  name: 'Job',
  type: 'Job',
  kind: 'compute.batch',
  terraform: ['kubernetes_job', 'kubernetes_job_v1'],
  spec: 'spec.template.spec',
  runs: 'none',
  probed: false,
});
