import { podService } from './workload.ts';

export const kubernetesReplicationController = podService({
  id: 'replication-controller',
  name: 'Replication controller',
  type: 'ReplicationController',
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
