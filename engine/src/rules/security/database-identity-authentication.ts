import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseIdentityAuthentication = rule({
  id: 'database-identity-authentication',
  title: 'Database without identity based authentication',
  pillar: 'security',
  severity: 'low',
  kinds: ['database.relational', 'database.server', 'database.graph'],
  asks: ['identityAuthentication'],
  passes: ({ identityAuthentication }) => identityAuthentication,
  why: 'Programs need a password that somebody has to keep, share and replace.',
  fix: "Let programs and people sign in with the provider's identities.",
  remedy: setting({ identityAuthentication: true }),
  equivalents: { aws: ['CKV_AWS_161', 'CKV_AWS_162'] },
  references: [wellArchitected('SEC 2')],
});
