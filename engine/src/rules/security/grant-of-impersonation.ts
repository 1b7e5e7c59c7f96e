import { not } from '../../graph/fact.ts';
import { googlePage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const grantOfImpersonation = rule({
  id: 'grant-of-impersonation',
  title: 'Service account impersonation or admin role granted widely',
  pillar: 'security',
  severity: 'medium',
  kinds: ['identity.grant'],
  asks: ['grantsPrivilegeEscalation'],
  passes: ({ grantsPrivilegeEscalation }) => not(grantsPrivilegeEscalation),
  why: 'The holder can act as other identities of the project and so has all their rights.',
  fix: 'Grant the right on the one service account that is needed, to a group of few.',
  equivalents: { google: ['CKV_GCP_41', 'CKV_GCP_42', 'CKV_GCP_49'] },
  references: [wellArchitected('SEC 3'), googlePage('iam/docs/service-account-permissions')],
});
