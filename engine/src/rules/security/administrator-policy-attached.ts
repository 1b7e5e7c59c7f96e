import { not, notApplicable } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

export const administratorPolicyAttached = rule({
  id: 'administrator-policy-attached',
  title: 'AdministratorAccess managed policy attached',
  pillar: 'security',
  severity: 'critical',
  kinds: ['identity.grant', 'identity.role', 'identity.directory'],
  asks: ['grantsAdministrator', 'attachesAdministrator', 'grantScope'],
  passes: ({ grantsAdministrator, attachesAdministrator, grantScope }, resource) => {
    if (resource.kind !== 'identity.grant') return not(attachesAdministrator);
    return grantScope.state === 'not-applicable' || insideCluster(resource)
      ? not(grantsAdministrator)
      : notApplicable;
  },
  why: 'The holder can do everything, so one leaked credential is enough to lose the whole account.',
  fix: 'Attach a policy with the few rights that the work needs, and keep administrator rights for people who sign in for a short time.',
  equivalents: { aws: ['CKV_AWS_274'] },
  references: [wellArchitected('SEC 3'), cisAws('1.16')],
});
