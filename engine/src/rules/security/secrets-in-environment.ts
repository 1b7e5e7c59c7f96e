import { not } from '../../graph/fact.ts';
import { containerKinds } from '../containers.ts';
import { kubernetesPage } from '../references.ts';
import { rule } from '../rule.ts';

export const secretsInEnvironment = rule({
  id: 'secrets-in-environment',
  title: 'Secrets as environment variables',
  pillar: 'security',
  severity: 'medium',
  kinds: containerKinds,
  asks: ['secretsInEnvironment'],
  passes: ({ secretsInEnvironment }) => not(secretsInEnvironment),
  why: 'Environment variables end up in logs, crash reports and child processes.',
  fix: 'Mount the secret as a file, or let the program fetch it from the secret store.',
  equivalents: { kubernetes: ['CKV_K8S_35'] },
  references: [kubernetesPage('concepts/security/secrets-good-practices')],
});
