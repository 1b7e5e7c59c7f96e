import { all, notApplicable } from '../../graph/fact.ts';
import { containerKinds, isContainer } from '../containers.ts';
import { greaterThanZero } from '../judging.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const containerLimits = rule({
  id: 'container-limits',
  title: 'Container without cpu or memory limits',
  pillar: 'reliability',
  severity: 'medium',
  kinds: containerKinds,
  asks: ['cpuLimit', 'memoryLimit'],
  passes: ({ cpuLimit, memoryLimit }, resource) =>
    isContainer(resource)
      ? all(greaterThanZero(cpuLimit), greaterThanZero(memoryLimit))
      : notApplicable,
  why: 'One container with a leak takes the memory or processor of all others on its host.',
  fix: 'Set a limit for memory and processor, a little above what the container needs at its busiest.',
  equivalents: { kubernetes: ['CKV_K8S_11', 'CKV_K8S_13'] },
  references: [
    kubernetesPage('concepts/configuration/manage-resources-containers'),
    wellArchitected('REL 5'),
  ],
});
