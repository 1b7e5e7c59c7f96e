import { oneOf } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const queuePolicyOpen = rule({
  id: 'queue-policy-open',
  title: 'Queue or topic policy open to any principal',
  pillar: 'security',
  severity: 'medium',
  kinds: ['queue', 'topic'],
  asks: ['anonymousAccess'],
  passes: ({ anonymousAccess }) => oneOf(anonymousAccess, 'none'),
  why: 'Anybody may send messages, or read those that are meant for you.',
  fix: 'Name the accounts, roles or services that may send and receive, with a condition on the source.',
  equivalents: { aws: ['CKV_AWS_168', 'CKV_AWS_169'], google: ['CKV_GCP_99'] },
  references: [wellArchitected('SEC 3')],
});
