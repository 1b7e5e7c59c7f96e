import { not, notApplicable } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

export const policyGrantsAdministrator = rule({
  id: 'policy-grants-administrator',
  title: 'Administrator rights for everything on everything in a policy',
  pillar: 'security',
  severity: 'critical',
  kinds: ['identity.policy', 'identity.role', 'identity.directory'],
  asks: ['grantsAdministrator'],
  passes: ({ grantsAdministrator }, resource) =>
    insideCluster(resource) ? notApplicable : not(grantsAdministrator),
  why: 'Whoever gets hold of this identity, or of a program that runs as it, can read, change and delete everything in the account.',
  fix: 'Name the actions that are needed and the resources they are needed on, and nothing else.',
  equivalents: { aws: ['CKV_AWS_1', 'CKV_AWS_62', 'CKV_AWS_63', 'CKV_AWS_49', 'CKV2_AWS_40'] },
  references: [wellArchitected('SEC 3'), cisAws('1.16')],
});
