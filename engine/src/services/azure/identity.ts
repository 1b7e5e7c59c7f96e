import {
  administratorRole,
  definitionAllowsAll,
  definitionEscalates,
  definitionWildcards,
  grantScope,
} from '../readings/azure-grants.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const managedIdentity = service({
  id: 'azure-managed-identity',
  name: 'Managed identity',
  provider: 'azure',
  kind: 'identity.role',
  icon: 'azure/managed-identity',
  formats: {
    terraform: {
      type: 'azurerm_user_assigned_identity',
      facets: { tags: tags('tags') },
      attachments: { azurerm_federated_identity_credential: 'parent_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('user_assigned_identity') } },
  prices: 'free',
});

export const roleAssignment = service({
  id: 'azure-role-assignment',
  name: 'Role assignment',
  provider: 'azure',
  kind: 'identity.grant',
  icon: 'azure/role',
  formats: {
    terraform: {
      type: 'azurerm_role_assignment',
      facets: {
        grantsAdministrator: administratorRole,
        grantScope,
      },
      links: { attachedTo: 'principal_id', memberOf: 'role_definition_id' },
    },
  },
  prices: 'free',
});

export const roleDefinition = service({
  id: 'azure-role-definition',
  name: 'Role definition',
  provider: 'azure',
  kind: 'identity.policy',
  icon: 'azure/role',
  formats: {
    terraform: {
      type: 'azurerm_role_definition',
      facets: {
        grantsAdministrator: definitionAllowsAll,
        wildcardPermissions: definitionWildcards,
        grantsPrivilegeEscalation: definitionEscalates,
      },
    },
  },
  defaults: {
    grantsAdministrator: { value: false, page: azurePage('role_definition') },
    wildcardPermissions: { value: false, page: azurePage('role_definition') },
    grantsPrivilegeEscalation: { value: false, page: azurePage('role_definition') },
  },
  prices: 'free',
});
