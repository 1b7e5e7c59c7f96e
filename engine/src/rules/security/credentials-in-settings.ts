import { not } from '../../graph/fact.ts';
import { containerKinds } from '../containers.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

const machines = [
  'compute.vm',
  'compute.vm-template',
  'compute.vm-group',
  'compute.function',
] as const;

export const credentialsInSettings = rule({
  id: 'credentials-in-settings',
  title: 'Credentials in function environment or instance user data',
  pillar: 'security',
  severity: 'critical',
  kinds: containerKinds.concat(machines),
  asks: ['containsCredentials'],
  passes: ({ containsCredentials }) => not(containsCredentials),
  why: 'Everybody who may read the settings or the repository reads the credential too, and it is never replaced.',
  fix: 'Keep the credential in a secret store and let the program fetch it by its own identity; then replace the one that was written here.',
  equivalents: { aws: ['CKV_AWS_45', 'CKV_AWS_46'], azure: ['CKV_AZURE_45'] },
  references: [wellArchitected('SEC 2'), wellArchitected('SEC 8')],
});
