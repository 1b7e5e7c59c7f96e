import { present } from '../reading.ts';
import { unlessText } from '../readings/applicable.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('virtual_network');
const logs = azureDocs('network-watcher/vnet-flow-logs-overview');
const flowLog = '@azurerm_network_watcher_flow_log.enabled';

export const virtualNetwork = service({
  id: 'azure-virtual-network',
  name: 'Virtual network',
  provider: 'azure',
  kind: 'network',
  icon: 'azure/virtual-network',
  formats: {
    terraform: {
      type: 'azurerm_virtual_network',
      facets: { flowLogs: flowLog, tags: tags('tags') },
      attachments: {
        azurerm_network_watcher_flow_log: 'target_resource_id',
        azurerm_virtual_network_dns_servers: 'virtual_network_id',
      },
    },
  },
  defaults: { flowLogs: { value: false, page: logs }, tags: { value: [], page } },
  prices: 'free',
});

/** Subnets that gateways have for themselves: nothing in them calls a store or database. */
const reserved = [
  'GatewaySubnet',
  'AzureBastionSubnet',
  'AzureFirewallSubnet',
  'AzureFirewallManagementSubnet',
  'RouteServerSubnet',
];

export const subnet = service({
  id: 'azure-subnet',
  name: 'Subnet',
  provider: 'azure',
  kind: 'subnet',
  icon: 'azure/subnet',
  formats: {
    terraform: {
      type: 'azurerm_subnet',
      facets: {
        privateServiceAccess: unlessText(
          'name',
          reserved,
          present('service_endpoints+@azurerm_private_endpoint.subnet_id'),
        ),
        flowLogs: flowLog,
      },
      links: {
        inNetwork: 'virtual_network_name',
        guardedBy:
          '@azurerm_subnet_network_security_group_association.network_security_group_id+network_security_group_id',
        routesTo: '@azurerm_subnet_nat_gateway_association.nat_gateway_id',
      },
      attachments: {
        azurerm_subnet_network_security_group_association: 'subnet_id',
        azurerm_subnet_nat_gateway_association: 'subnet_id',
        azurerm_subnet_route_table_association: 'subnet_id',
        azurerm_subnet_service_endpoint_storage_policy: 'subnet_id',
        azurerm_network_watcher_flow_log: 'target_resource_id',
        azurerm_private_endpoint: 'subnet_id',
      },
    },
  },
  defaults: {
    privateServiceAccess: { value: false, page: azurePage('subnet') },
    flowLogs: { value: false, page: logs },
  },
  prices: 'free',
});

export const routeTable = service({
  id: 'azure-route-table',
  name: 'Route table',
  provider: 'azure',
  kind: 'route-table',
  icon: 'azure/route-table',
  formats: {
    terraform: {
      type: 'azurerm_route_table',
      facets: { tags: tags('tags') },
      links: {
        routesTo: 'route[].next_hop_in_ip_address+@azurerm_route.next_hop_in_ip_address',
        attachedTo: '@azurerm_subnet_route_table_association.subnet_id',
      },
      attachments: {
        azurerm_route: 'route_table_name',
        azurerm_subnet_route_table_association: 'route_table_id',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('route_table') } },
  prices: 'free',
});

export const virtualNetworkPeering = service({
  id: 'azure-virtual-network-peering',
  name: 'Virtual network peering',
  provider: 'azure',
  kind: 'network.peering',
  icon: 'azure/peering',
  formats: {
    terraform: {
      type: 'azurerm_virtual_network_peering',
      links: {
        inNetwork: 'virtual_network_name',
        attachedTo: toWhatNamesIt('virtual_network_name+remote_virtual_network_id'),
      },
    },
  },
  prices: 'free',
});
