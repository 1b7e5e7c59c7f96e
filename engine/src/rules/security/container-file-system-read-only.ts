import { containerKinds } from '../containers.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const containerFileSystemReadOnly = rule({
  id: 'container-file-system-read-only',
  title: 'Container file system writable',
  pillar: 'security',
  severity: 'medium',
  kinds: containerKinds,
  asks: ['rootFilesystemReadOnly'],
  passes: ({ rootFilesystemReadOnly }) => rootFilesystemReadOnly,
  why: 'Whoever gets into the container can change its programs and leave tools behind.',
  fix: 'Make the root file system read-only and mount a volume for the few folders that are written to.',
  remedy: setting({ rootFilesystemReadOnly: true }),
  needsDecision: 'a program may write to its own files',
  equivalents: { aws: ['CKV_AWS_336'], kubernetes: ['CKV_K8S_22'] },
  references: [
    kubernetesPage('tasks/configure-pod-container/security-context'),
    wellArchitected('SEC 6'),
  ],
});
