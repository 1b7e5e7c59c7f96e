import { always } from '../reading.ts';
import { basicRole, heldByPerson, impersonation } from '../readings/google-iam.ts';
import type { Service } from '../service.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

type Scope = 'resource' | 'group' | 'account' | 'organisation';

/** A grant on a project, folder or organisation, or on one service account. */
function grant(part: string, name: string, scope: Scope, ...stems: readonly string[]): Service {
  const page = registry(`google_${part}_iam`);
  return service({
    id: `google-${part.replaceAll('_', '-')}-grant`,
    name,
    provider: 'google',
    kind: 'identity.grant',
    icon: 'google/iam',
    formats: {
      terraform: {
        type: stems.flatMap((stem) => [
          `${stem}_iam_member`,
          `${stem}_iam_binding`,
          `${stem}_iam_policy`,
        ]),
        facets: {
          grantsAdministrator: basicRole,
          ...(scope !== 'resource' && { grantsPrivilegeEscalation: impersonation }),
          grantScope: always<Scope>(scope, page),
          grantedToUser: heldByPerson,
        },
        links: { attachedTo: 'member+members+service_account_id' },
      },
    },
    prices: 'free',
  });
}

export const projectGrant = grant('project', 'project role binding', 'account', 'google_project');
export const folderGrant = grant('folder', 'folder role binding', 'group', 'google_folder');
export const organisationGrant = grant(
  'organization',
  'organisation role binding',
  'organisation',
  'google_organization',
);
export const serviceAccountGrant = grant(
  'service_account',
  'service account role binding',
  'resource',
  'google_service_account',
);
