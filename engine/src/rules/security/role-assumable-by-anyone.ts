import { differsFrom } from '../judging.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const roleAssumableByAnyone = rule({
  id: 'role-assumable-by-anyone',
  title: 'Role assumable by anyone',
  pillar: 'security',
  severity: 'high',
  kinds: ['identity.role'],
  asks: ['trustScope'],
  passes: ({ trustScope }) => differsFrom(trustScope, 'anyone'),
  why: 'Anybody with an account at the provider can take this role and everything it may do.',
  fix: 'Name the accounts, services or identities that may take the role, and add a condition for those outside your own organisation.',
  equivalents: { aws: ['CKV_AWS_60', 'CKV_AWS_61'] },
  references: [wellArchitected('SEC 3')],
});
