import { chargedBy } from '../../cost/charged-by.ts';
import { diagnosed } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const userMessaging = service({
  id: 'azure-user-messaging',
  name: 'Messages to people',
  provider: 'azure',
  kind: 'messaging.users',
  icon: 'azure/signalr',
  formats: {
    terraform: {
      type: [
        'azurerm_signalr_service',
        'azurerm_web_pubsub',
        'azurerm_communication_service',
        'azurerm_notification_hub_namespace',
        'azurerm_notification_hub',
      ],
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        tier: 'sku.name|sku|sku_name',
        tags: tags('tags'),
      },
      links: { memberOf: 'namespace_name', runsAs: 'identity.identity_ids' },
      attachments: diagnosed,
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: azurePage('signalr_service') },
    tags: { value: [], page: azurePage('signalr_service') },
  },
  sla: 'azure-signalr-service',
  prices: [chargedBy('units and messages')],
});
