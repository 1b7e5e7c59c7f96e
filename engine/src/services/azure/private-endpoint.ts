import { chargedBy } from '../../cost/charged-by.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const privateEndpoint = service({
  id: 'azure-private-endpoint',
  name: 'Private endpoint',
  provider: 'azure',
  kind: 'endpoint.private',
  icon: 'azure/private-endpoint',
  formats: {
    terraform: {
      type: 'azurerm_private_endpoint',
      facets: {
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_id',
        forwardsTo: 'private_service_connection[].private_connection_resource_id',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('private_endpoint') } },
  sla: 'azure-private-link',
  prices: [chargedBy('endpoint hours and data processed')],
});

/** A service of one's own offered to others at a private address. */
export const privateLinkService = service({
  id: 'azure-private-link-service',
  name: 'Private link service',
  provider: 'azure',
  kind: 'endpoint.private',
  icon: 'azure/private-endpoint',
  formats: {
    terraform: {
      type: 'azurerm_private_link_service',
      facets: { tags: tags('tags') },
      links: {
        placedIn: 'nat_ip_configuration[].subnet_id',
        forwardsTo: 'load_balancer_frontend_ip_configuration_ids',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('private_link_service') } },
  prices: 'free',
});
