import { textOf } from '../../cost/azure-properties.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { equals } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

export const vpnGateway = service({
  id: 'azure-virtual-network-gateway',
  name: 'Virtual network gateway',
  provider: 'azure',
  kind: 'gateway.vpn',
  icon: 'azure/vpn-gateway',
  formats: {
    terraform: {
      type: 'azurerm_virtual_network_gateway',
      facets: {
        tier: 'sku',
        multiZone: equals(
          'sku',
          'VpnGw1AZ',
          'VpnGw2AZ',
          'VpnGw3AZ',
          'VpnGw4AZ',
          'VpnGw5AZ',
          'ErGw1AZ',
          'ErGw2AZ',
          'ErGw3AZ',
        ),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: { placedIn: 'ip_configuration[].subnet_id', logsTo: diagnosedTo },
      attachments: diagnosed,
    },
  },
  defaults: {
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('virtual_network_gateway') },
  },
  sla: 'azure-vpn-gateway',
  prices: [
    perHour({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'sku') === undefined
          ? { notPriced: 'its tier is not stated' }
          : `virtual_network_gateway.vpn_gateway_${textOf(resource, 'sku')?.toLowerCase()}`,
      label: 'Gateway hours',
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'type')?.toLowerCase() === 'expressroute'
          ? undefined
          : 'virtual_network_gateway.vpn_gateway_data_tranfer',
      label: 'Data out',
      usage: 'azure-vpn-gb',
    }),
  ],
});

export const vpnConnection = service({
  id: 'azure-vpn-connection',
  name: 'Gateway connection',
  provider: 'azure',
  kind: 'gateway.vpn',
  icon: 'azure/vpn-gateway',
  formats: {
    terraform: {
      type: ['azurerm_virtual_network_gateway_connection', 'azurerm_vpn_gateway_connection'],
      facets: { tags: tags('tags') },
      links: { memberOf: 'virtual_network_gateway_id|vpn_gateway_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('virtual_network_gateway_connection') } },
  prices: [chargedBy('hours connected')],
});

export const expressRoute = service({
  id: 'azure-expressroute',
  name: 'ExpressRoute circuit',
  provider: 'azure',
  kind: 'gateway.vpn',
  icon: 'azure/expressroute',
  formats: {
    terraform: {
      type: ['azurerm_express_route_circuit', 'azurerm_express_route_gateway'],
      facets: { tags: tags('tags') },
      links: { memberOf: 'virtual_hub_id' },
      attachments: {
        azurerm_express_route_circuit_peering: 'express_route_circuit_name',
        azurerm_express_route_circuit_authorization: 'express_route_circuit_name',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('express_route_circuit') } },
  sla: 'azure-expressroute-circuit',
  prices: [chargedBy('the circuit, by the month and gigabyte')],
});
