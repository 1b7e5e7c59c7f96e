import { all, notApplicable } from '../../graph/fact.ts';
import { containerKinds, isContainer } from '../containers.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const containerProbes = rule({
  id: 'container-probes',
  title: 'Container without liveness or readiness probe',
  pillar: 'reliability',
  severity: 'medium',
  kinds: containerKinds,
  asks: ['healthCheck', 'readinessCheck'],
  passes: ({ healthCheck, readinessCheck }, resource) =>
    isContainer(resource) ? all(healthCheck, readinessCheck) : notApplicable,
  why: "A container that hangs is never started again, and one that isn't ready yet gets requests.",
  fix: 'Write a check that the container can do its work, and one that it is ready to.',
  equivalents: { kubernetes: ['CKV_K8S_8', 'CKV_K8S_9'] },
  references: [
    kubernetesPage('concepts/configuration/liveness-readiness-startup-probes'),
    wellArchitected('REL 11'),
  ],
});
