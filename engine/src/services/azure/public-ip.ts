import { textOf } from '../../cost/azure-properties.ts';
import { perHour } from '../../cost/per-hour.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('public_ip');

/** Types that hold an address, each with the path of its reference. */
const holders = {
  azurerm_network_interface: 'ip_configuration[].public_ip_address_id',
  azurerm_lb: 'frontend_ip_configuration[].public_ip_address_id',
  azurerm_application_gateway: 'frontend_ip_configuration[].public_ip_address_id',
  azurerm_firewall:
    'ip_configuration[].public_ip_address_id+management_ip_configuration.public_ip_address_id',
  azurerm_bastion_host: 'ip_configuration[].public_ip_address_id',
  azurerm_virtual_network_gateway: 'ip_configuration[].public_ip_address_id',
  azurerm_api_management: 'public_ip_address_id',
} as const;

export const publicIp = service({
  id: 'azure-public-ip',
  name: 'Public IP address',
  provider: 'azure',
  kind: 'address.public',
  icon: 'azure/public-ip',
  formats: {
    terraform: {
      type: 'azurerm_public_ip',
      facets: {
        zones: 'zones',
        multiZone: countAtLeast('zones', 2),
        tier: 'sku',
        tags: tags('tags'),
      },
      links: {
        attachedTo: toWhatNamesIt(
          '@azurerm_nat_gateway_public_ip_association.nat_gateway_id',
          ...Object.keys(holders),
        ),
      },
      attachments: {
        azurerm_nat_gateway_public_ip_association: 'public_ip_address_id',
        ...holders,
      },
    },
  },
  defaults: { tier: { value: 'Standard', page }, tags: { value: [], page } },
  sla: 'azure-public-ip',
  prices: [
    perHour({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'allocation_method')?.toLowerCase() === 'dynamic'
          ? 'public_ip.ip_address_dynamic_regional'
          : 'public_ip.ip_address_static_regional',
      label: 'Public address',
    }),
  ],
});

export const publicIpPrefix = service({
  id: 'azure-public-ip-prefix',
  name: 'Public IP prefix',
  provider: 'azure',
  kind: 'address.public',
  icon: 'azure/public-ip',
  formats: {
    terraform: {
      type: 'azurerm_public_ip_prefix',
      facets: { zones: 'zones', tags: tags('tags') },
      links: {
        attachedTo: toWhatNamesIt(
          '@azurerm_nat_gateway_public_ip_prefix_association.nat_gateway_id',
          'azurerm_public_ip',
          'azurerm_lb',
        ),
      },
      attachments: {
        azurerm_nat_gateway_public_ip_prefix_association: 'public_ip_prefix_id',
        azurerm_public_ip: 'public_ip_prefix_id',
        azurerm_lb: 'frontend_ip_configuration[].public_ip_prefix_id',
      },
    },
  },
  defaults: { tags: { value: [], page } },
  prices: [
    perHour({
      provider: 'azure',
      dimension: 'public_ip_prefix.ip_prefix',
      label: 'Public addresses',
      count: (resource) => 2 ** (32 - Number(textOf(resource, 'prefix_length') ?? 28)),
    }),
  ],
});
