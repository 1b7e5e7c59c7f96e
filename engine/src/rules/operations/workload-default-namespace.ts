import { differsFrom } from '../judging.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const workloadDefaultNamespace = rule({
  id: 'workload-default-namespace',
  title: 'Workload in the default namespace',
  pillar: 'operations',
  severity: 'low',
  kinds: ['workload', 'compute.batch'],
  asks: ['namespace'],
  passes: ({ namespace }) => differsFrom(namespace, 'default'),
  why: 'Rights, limits and network policies are set by namespace; in the default one everything shares them.',
  fix: 'Give each application a namespace of its own.',
  equivalents: { kubernetes: ['CKV_K8S_21'] },
  references: [
    kubernetesPage('concepts/overview/working-with-objects/namespaces'),
    wellArchitected('OPS 1'),
  ],
});
