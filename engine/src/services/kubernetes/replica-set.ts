import { podService } from './workload.ts';

export const kubernetesReplicaSet = podService({
  id: 'replica-set',
  name: 'Replica set',
  type: 'ReplicaSet',
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
