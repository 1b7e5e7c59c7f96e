import { not, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const policyAllowsEscalation = rule({
  id: 'policy-allows-escalation',
  title: 'Policy allows privilege escalation or permissions management without limits',
  pillar: 'security',
  severity: 'high',
  kinds: ['identity.policy', 'identity.role', 'identity.directory'],
  asks: ['grantsPrivilegeEscalation', 'grantsAdministrator'],
  passes: ({ grantsPrivilegeEscalation, grantsAdministrator }) =>
    grantsAdministrator.state === 'known' && grantsAdministrator.value
      ? notApplicable
      : not(grantsPrivilegeEscalation),
  why: 'The holder can give itself further rights, so the limits of this policy hold nobody back.',
  fix: 'Take out the actions that change rights or pass roles on, or limit them to named roles and a permissions boundary.',
  equivalents: { aws: ['CKV_AWS_110', 'CKV_AWS_109', 'CKV_AWS_286', 'CKV_AWS_289'] },
  references: [wellArchitected('SEC 3')],
});
