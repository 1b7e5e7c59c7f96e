import { chargedBy } from '../../cost/charged-by.ts';
import { notEquals } from '../reading.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const configurationPage = azurePage('app_configuration');

export const appConfiguration = service({
  id: 'azure-app-configuration',
  name: 'App Configuration',
  provider: 'azure',
  kind: 'configuration',
  icon: 'azure/app-configuration',
  formats: {
    terraform: {
      type: 'azurerm_app_configuration',
      facets: {
        publicEndpoint: notEquals('public_network_access', 'Disabled'),
        sharedCredentialsAccepted: 'local_auth_enabled',
        purgeProtection: 'purge_protection_enabled',
        softDeleteDays: 'soft_delete_retention_days',
        tier: 'sku',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'identity.identity_ids',
        encryptedWith: 'encryption.key_vault_key_identifier',
      },
      attachments: {
        azurerm_app_configuration_key: 'configuration_store_id',
        azurerm_app_configuration_feature: 'configuration_store_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: configurationPage },
    sharedCredentialsAccepted: { value: true, page: configurationPage },
    purgeProtection: { value: false, page: configurationPage },
    softDeleteDays: { value: 7, page: configurationPage },
    tier: { value: 'free', page: configurationPage },
    tags: { value: [], page: configurationPage },
  },
  sla: 'azure-app-configuration',
  prices: [chargedBy('stores by the day and requests')],
});
