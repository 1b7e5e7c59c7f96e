import { podService } from './workload.ts';

export const kubernetesCronJob = podService({
  id: 'cron-job',
  name: 'Cron job',
  type: 'CronJob',
  kind: 'compute.batch',
  spec: 'spec.jobTemplate.spec.template.spec',
  runs: 'none',
  probed: false,
});
