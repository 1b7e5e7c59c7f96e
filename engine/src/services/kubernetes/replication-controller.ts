import { podService } from './workload.ts';

export const kubernetesReplicationController = podService({
  id: 'replication-controller',
  name: 'Replication controller',
  type: 'ReplicationController',
  terraform: ['kubernetes_replication_controller', 'kubernetes_replication_controller_v1'],
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
