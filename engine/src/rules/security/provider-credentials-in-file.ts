import { not } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const providerCredentialsInFile = rule({
  id: 'provider-credentials-in-file',
  title: 'Credentials written in the provider block',
  pillar: 'security',
  severity: 'critical',
  kinds: ['provider'],
  asks: ['containsCredentials'],
  passes: ({ containsCredentials }) => not(containsCredentials),
  why: 'A credential in a file is in every copy of the repository for ever, and with it everything the credential opens.',
  fix: 'Take the credential out and replace it at the provider; let the tool take it from the environment, a profile or a role.',
  equivalents: { aws: ['CKV_AWS_41'] },
  references: [wellArchitected('SEC 2')],
});
