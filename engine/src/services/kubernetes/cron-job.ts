import { podService } from './workload.ts';

export const kubernetesCronJob = podService({
  id: 'cron-job',
  name: 'Cron job',
  type: 'CronJob',
  kind: 'compute.batch',
  terraform: ['kubernetes_cron_job', 'kubernetes_cron_job_v1'],
  spec: 'spec.jobTemplate.spec.template.spec',
  runs: 'none',
  probed: false,
});
