import { any, not, notApplicable, oneOf } from '../../graph/fact.ts';
import { googlePage, wellArchitected } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

export const grantOfBasicRole = rule({
  id: 'grant-of-basic-role',
  title: 'Basic owner or editor role on project folder or organisation',
  pillar: 'security',
  severity: 'high',
  kinds: ['identity.grant'],
  asks: ['grantsAdministrator', 'grantScope'],
  passes: ({ grantsAdministrator, grantScope }, resource) =>
    grantScope.state === 'not-applicable' || insideCluster(resource)
      ? notApplicable
      : any(not(grantsAdministrator), oneOf(grantScope, 'resource')),
  why: 'The holder can change and delete nearly everything in the project, folder or organisation.',
  fix: 'Grant the narrow roles that the work needs, on the resources it needs them on.',
  equivalents: { google: ['CKV_GCP_115', 'CKV_GCP_116', 'CKV_GCP_117'] },
  references: [wellArchitected('SEC 3'), googlePage('iam/docs/roles-overview')],
});
