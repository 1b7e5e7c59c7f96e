import { isEmpty } from '../../graph/fact.ts';
import { containerKinds } from '../containers.ts';
import { kubernetesPage } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const containerHostNamespaces = rule({
  id: 'container-host-namespaces',
  title: 'Pod shares host process ipc or network namespace',
  pillar: 'security',
  severity: 'high',
  kinds: containerKinds,
  asks: ['hostNamespaces'],
  passes: ({ hostNamespaces }) => isEmpty(hostNamespaces),
  why: "The container sees the host's processes, memory or traffic, and that of every other container on it.",
  fix: "Take out what shares the host's namespaces.",
  remedy: setting({ hostNamespaces: [] }),
  equivalents: { kubernetes: ['CKV_K8S_17', 'CKV_K8S_18', 'CKV_K8S_19'] },
  references: [kubernetesPage('concepts/security/pod-security-standards')],
});
