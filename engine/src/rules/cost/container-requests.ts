import { all, any } from '../../graph/fact.ts';
import { greaterThanZero } from '../judging.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const containerRequests = rule({
  id: 'container-requests',
  title: 'Container without cpu or memory requests',
  pillar: 'cost',
  severity: 'medium',
  kinds: ['workload', 'compute.batch'],
  asks: ['cpuRequest', 'memoryRequest', 'cpuLimit', 'memoryLimit'],
  passes: ({ cpuRequest, memoryRequest, cpuLimit, memoryLimit }) =>
    all(
      any(greaterThanZero(cpuRequest), greaterThanZero(cpuLimit)),
      any(greaterThanZero(memoryRequest), greaterThanZero(memoryLimit)),
    ),
  why: "The scheduler doesn't know how much the container needs, so nodes are too full or too empty, and the cluster can't be sized.",
  fix: 'Say how much processor and memory each container needs.',
  equivalents: { kubernetes: ['CKV_K8S_10', 'CKV_K8S_12'] },
  references: [
    kubernetesPage('concepts/configuration/manage-resources-containers'),
    wellArchitected('COST 6'),
  ],
});
