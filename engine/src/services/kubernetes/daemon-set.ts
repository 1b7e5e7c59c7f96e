import { podService } from './workload.ts';

export const kubernetesDaemonSet = podService({
  id: 'daemon-set',
  name: 'Daemon set',
  type: 'DaemonSet',
  terraform: ['kubernetes_daemon_set', 'kubernetes_daemon_set_v1', 'kubernetes_daemonset'],
  spec: 'spec.template.spec',
  runs: 'none',
  probed: true,
});
