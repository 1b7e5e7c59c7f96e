import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const natGateway = service({
  id: 'azure-nat-gateway',
  name: 'NAT gateway',
  provider: 'azure',
  kind: 'gateway.nat',
  icon: 'azure/nat-gateway',
  formats: {
    terraform: {
      type: 'azurerm_nat_gateway',
      facets: { zones: 'zones', tags: tags('tags') },
      links: { placedIn: '@azurerm_subnet_nat_gateway_association.subnet_id' },
      attachments: {
        azurerm_subnet_nat_gateway_association: 'nat_gateway_id',
        azurerm_nat_gateway_public_ip_association: 'nat_gateway_id',
        azurerm_nat_gateway_public_ip_prefix_association: 'nat_gateway_id',
      },
    },
  },
  defaults: {
    zones: { value: [], page: azurePage('nat_gateway') },
    tags: { value: [], page: azurePage('nat_gateway') },
  },
  sla: 'azure-nat-gateway',
  prices: [
    perHour({ provider: 'azure', dimension: 'nat_gateway.nat_gateway', label: 'Gateway hours' }),
    perUse({
      provider: 'azure',
      dimension: 'nat_gateway.data_processed',
      label: 'Data processed',
      usage: 'azure-nat-gb',
    }),
  ],
});
