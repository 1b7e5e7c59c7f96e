import { podService } from './workload.ts';

export const kubernetesDeployment = podService({
  id: 'deployment',
  name: 'Deployment',
  type: 'Deployment',
  terraform: ['kubernetes_deployment', 'kubernetes_deployment_v1'],
  spec: 'spec.template.spec',
  runs: 'replicas',
  probed: true,
});
