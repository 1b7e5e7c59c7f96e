import { azurePage } from '../readings/azure-pages.ts';
import { writtenSecrets } from '../readings/secrets.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const resourceGroup = service({
  id: 'azure-resource-group',
  name: 'Resource group',
  provider: 'azure',
  kind: 'boundary',
  icon: 'azure/resource-group',
  formats: {
    terraform: {
      type: ['azurerm_resource_group', 'azurerm_subscription', 'azurerm_management_group'],
      facets: { tags: tags('tags') },
    },
  },
  defaults: { tags: { value: [], page: azurePage('resource_group') } },
  prices: 'free',
});

/** The provider block of a Terraform file. */
export const azureProvider = service({
  id: 'azure-provider',
  name: 'Azure provider',
  provider: 'azure',
  kind: 'provider',
  icon: 'azure/azure',
  formats: {
    terraform: {
      type: ['provider.azurerm', 'provider.azuread', 'provider.azapi'],
      facets: {
        containsCredentials: writtenSecrets('client_secret+client_certificate_password+oidc_token'),
      },
    },
  },
  defaults: {
    containsCredentials: {
      value: false,
      page: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs',
    },
  },
  prices: 'free',
});
