import { all, not } from '../../graph/fact.ts';
import { containerKinds } from '../containers.ts';
import { kubernetesPage } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const containerEscalationOrRoot = rule({
  id: 'container-escalation-or-root',
  title: 'Container may escalate privileges or runs as root',
  pillar: 'security',
  severity: 'high',
  kinds: containerKinds,
  asks: ['allowsPrivilegeEscalation', 'runsAsRoot'],
  passes: ({ allowsPrivilegeEscalation, runsAsRoot }) =>
    all(not(allowsPrivilegeEscalation), not(runsAsRoot)),
  why: 'A process that is taken over can become root, and root in a container is one flaw away from the host.',
  fix: "Forbid privilege escalation and run as a user that isn't root.",
  remedy: setting({ allowsPrivilegeEscalation: false, runsAsRoot: false }),
  equivalents: { kubernetes: ['CKV_K8S_20', 'CKV_K8S_23'] },
  references: [kubernetesPage('concepts/security/pod-security-standards')],
});
