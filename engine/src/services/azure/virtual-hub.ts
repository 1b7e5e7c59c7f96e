import { perHour } from '../../cost/per-hour.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const virtualHub = service({
  id: 'azure-virtual-hub',
  name: 'Virtual hub',
  provider: 'azure',
  kind: 'gateway.transit',
  icon: 'azure/virtual-hub',
  formats: {
    terraform: {
      type: ['azurerm_virtual_hub', 'azurerm_vpn_gateway', 'azurerm_point_to_site_vpn_gateway'],
      facets: { tags: tags('tags') },
      links: { memberOf: 'virtual_wan_id|virtual_hub_id' },
      attachments: { azurerm_virtual_hub_connection: 'virtual_hub_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('virtual_hub') } },
  sla: 'azure-virtual-wan',
  prices: [
    perHour({
      provider: 'azure',
      dimension: ({ type }) =>
        type === 'azurerm_virtual_hub' ? 'virtual_hub.deployment' : undefined,
      label: 'Hub hours',
    }),
  ],
});

export const virtualWan = service({
  id: 'azure-virtual-wan',
  name: 'Virtual WAN',
  provider: 'azure',
  kind: 'gateway.transit',
  icon: 'azure/virtual-wan',
  formats: { terraform: { type: 'azurerm_virtual_wan', facets: { tags: tags('tags') } } },
  defaults: { tags: { value: [], page: azurePage('virtual_wan') } },
  sla: 'azure-virtual-wan',
  prices: 'free',
});
