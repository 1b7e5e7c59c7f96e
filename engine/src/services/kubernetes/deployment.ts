import { podService } from './workload.ts';

export const kubernetesDeployment = podService({
  id: 'deployment',
  name: 'Deployment',
  type: 'Deployment',
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
