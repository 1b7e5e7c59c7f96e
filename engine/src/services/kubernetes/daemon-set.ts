import { podService } from './workload.ts';

export const kubernetesDaemonSet = podService({
  id: 'daemon-set',
  name: 'Daemon set',
  type: 'DaemonSet',
  spec: 'spec.template.spec',
  runs: 'none',
  probed: true,
});
