import { not } from '../../graph/fact.ts';
import { containerKinds } from '../containers.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const containerPrivileged = rule({
  id: 'container-privileged',
  title: 'Privileged container',
  pillar: 'security',
  severity: 'high',
  kinds: containerKinds,
  asks: ['privileged'],
  passes: ({ privileged }) => not(privileged),
  why: "A privileged container has the host's rights: who takes it over has the host and all other containers.",
  fix: 'Take the privilege out, and add the one kernel capability that is needed, if any.',
  remedy: setting({ privileged: false }),
  equivalents: { aws: ['CKV_AWS_334'], kubernetes: ['CKV_K8S_16'] },
  references: [
    kubernetesPage('concepts/security/pod-security-standards'),
    wellArchitected('SEC 6'),
  ],
});
