import { textOf } from '../../cost/azure-properties.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { equals } from '../reading.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

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

export const azureFirewall = service({
  id: 'azure-firewall',
  name: 'Azure Firewall',
  provider: 'azure',
  kind: 'firewall.managed',
  icon: 'azure/firewall',
  formats: {
    terraform: {
      type: 'azurerm_firewall',
      facets: {
        tier: 'sku_tier',
        zones: 'zones',
        multiZone: countAtLeast('zones', 2),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        placedIn: 'ip_configuration[].subnet_id',
        memberOf: 'virtual_hub.virtual_hub_id',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_firewall_network_rule_collection: 'azure_firewall_name',
        azurerm_firewall_application_rule_collection: 'azure_firewall_name',
        azurerm_firewall_nat_rule_collection: 'azure_firewall_name',
      },
    },
  },
  defaults: {
    zones: { value: [], page: azurePage('firewall') },
    multiZone: { value: false, page: azurePage('firewall') },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('firewall') },
  },
  sla: 'azure-firewall',
  prices: [chargedBy('deployment hours and data processed')],
});

export const firewallPolicy = service({
  id: 'azure-firewall-policy',
  name: 'Firewall policy',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/firewall',
  formats: {
    terraform: {
      type: ['azurerm_firewall_policy', 'azurerm_firewall_policy_rule_collection_group'],
      links: { memberOf: 'firewall_policy_id|base_policy_id' },
    },
  },
  prices: 'free',
});

export const ddosProtection = service({
  id: 'azure-ddos-protection',
  name: 'DDoS protection plan',
  provider: 'azure',
  kind: 'firewall.managed',
  icon: 'azure/ddos-protection',
  formats: {
    terraform: {
      type: 'azurerm_network_ddos_protection_plan',
      facets: { tags: tags('tags') },
    },
  },
  defaults: { tags: { value: [], page: azurePage('network_ddos_protection_plan') } },
  sla: 'azure-ddos-protection',
  prices: [
    perHour({
      provider: 'azure',
      dimension: 'network_ddos_protection_plan.ddos_protection_plan',
      label: 'Plan hours',
    }),
  ],
});

export const bastionHost = service({
  id: 'azure-bastion',
  name: 'Bastion',
  provider: 'azure',
  kind: 'gateway.vpn',
  icon: 'azure/bastion',
  formats: {
    terraform: {
      type: 'azurerm_bastion_host',
      facets: { tier: 'sku', zones: 'zones', logsExported: diagnosticLogs, tags: tags('tags') },
      links: {
        placedIn: 'ip_configuration[].subnet_id',
        inNetwork: 'virtual_network_id',
        logsTo: diagnosedTo,
      },
      attachments: diagnosed,
    },
  },
  defaults: {
    tier: { value: 'Basic', page: azurePage('bastion_host') },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('bastion_host') },
  },
  sla: 'azure-bastion',
  prices: [
    perHour({
      provider: 'azure',
      dimension: (resource) => {
        const tier = textOf(resource, 'sku')?.toLowerCase() ?? 'basic';
        return tier === 'basic' ? 'bastion_host.bastion_host' : `bastion_host.${tier}`;
      },
      label: 'Bastion hours',
    }),
    perUse({
      provider: 'azure',
      dimension: 'bastion_host.outbound_data_transfer_first_10tb',
      label: 'Data out',
      usage: 'azure-bastion-gb',
    }),
  ],
});

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
        `virtual_network_gateway.vpn_gateway_${textOf(resource, 'sku')?.toLowerCase() ?? 'unknown'}`,
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
