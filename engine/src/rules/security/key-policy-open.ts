import { oneOf } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const keyPolicyOpen = rule({
  id: 'key-policy-open',
  title: 'Key policy open to any principal',
  pillar: 'security',
  severity: 'high',
  kinds: ['key'],
  asks: ['anonymousAccess'],
  passes: ({ anonymousAccess }) => oneOf(anonymousAccess, 'none'),
  why: 'Any account at the provider may use the key, so encryption with it protects nothing.',
  fix: 'Name the accounts and roles that may use the key.',
  equivalents: { aws: ['CKV_AWS_33'], google: ['CKV_GCP_112'] },
  references: [wellArchitected('SEC 8'), wellArchitected('SEC 3')],
});
