import { not } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const policyAttachedToUser = rule({
  id: 'policy-attached-to-user',
  title: 'Policies attached to users rather than groups or roles',
  pillar: 'security',
  severity: 'medium',
  kinds: ['identity.policy', 'identity.grant', 'identity.directory'],
  asks: ['grantedToUser'],
  passes: ({ grantedToUser }) => not(grantedToUser),
  why: 'Rights given person by person are forgotten when people change jobs, and nobody sees who may do what.',
  fix: 'Give the rights to a group or role, and make people members of it.',
  equivalents: { aws: ['CKV_AWS_40'] },
  references: [wellArchitected('SEC 2'), wellArchitected('SEC 3'), cisAws('1.15')],
});
