import { chargedBy } from '../../cost/charged-by.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { anyAttached } from '../readings/attached.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { diagnosed } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const records = ['a', 'aaaa', 'caa', 'cname', 'mx', 'ns', 'ptr', 'srv', 'txt'];

export const dnsZone = service({
  id: 'azure-dns-zone',
  name: 'DNS zone',
  provider: 'azure',
  kind: 'dns.zone',
  icon: 'azure/dns-zone',
  formats: {
    terraform: {
      type: 'azurerm_dns_zone',
      label: 'name',
      facets: { dnssec: anyAttached('azurerm_dns_dnssec_config'), tags: tags('tags') },
      attachments: { azurerm_dns_dnssec_config: 'dns_zone_id' },
    },
  },
  defaults: {
    dnssec: { value: false, page: azureDocs('dns/dnssec') },
    tags: { value: [], page: azurePage('dns_zone') },
  },
  sla: 'azure-dns',
  prices: [
    perMonth({ provider: 'azure', dimension: 'dns_zone.hosted_zone', label: 'Zone' }),
    perUse({
      provider: 'azure',
      dimension: 'dns_a_record.dns_queries_first_1b',
      label: 'Queries',
      usage: 'azure-dns-queries',
      per: 1_000_000,
    }),
  ],
});

export const privateDnsZone = service({
  id: 'azure-private-dns-zone',
  name: 'Private DNS zone',
  provider: 'azure',
  kind: 'dns.zone',
  icon: 'azure/dns-zone',
  formats: {
    terraform: {
      type: 'azurerm_private_dns_zone',
      label: 'name',
      facets: { tags: tags('tags') },
      links: {
        attachedTo: '@azurerm_private_dns_zone_virtual_network_link.virtual_network_id',
      },
      attachments: { azurerm_private_dns_zone_virtual_network_link: 'private_dns_zone_name' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('private_dns_zone') } },
  sla: 'azure-private-dns',
  prices: [
    perMonth({ provider: 'azure', dimension: 'dns_zone.hosted_zone', label: 'Zone' }),
    perUse({
      provider: 'azure',
      dimension: 'private_dns_a_record.dns_queries_first_1b',
      label: 'Queries',
      usage: 'azure-dns-queries',
      per: 1_000_000,
    }),
  ],
});

export const dnsRecord = service({
  id: 'azure-dns-record',
  name: 'DNS record',
  provider: 'azure',
  kind: 'dns.record',
  icon: 'azure/dns-zone',
  formats: {
    terraform: {
      type: records.flatMap((record) => [
        `azurerm_dns_${record}_record`,
        `azurerm_private_dns_${record}_record`,
      ]),
      label: 'name',
      links: {
        memberOf: 'zone_name',
        forwardsTo: toWhatNamesIt('target_resource_id+records+record[].value+record'),
      },
    },
  },
  prices: 'free',
});

export const privateResolver = service({
  id: 'azure-private-dns-resolver',
  name: 'DNS private resolver',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/dns-zone',
  formats: {
    terraform: {
      type: [
        'azurerm_private_dns_resolver',
        'azurerm_private_dns_resolver_inbound_endpoint',
        'azurerm_private_dns_resolver_outbound_endpoint',
        'azurerm_private_dns_resolver_dns_forwarding_ruleset',
      ],
      links: {
        inNetwork: 'virtual_network_id',
        placedIn: 'subnet_id|ip_configurations[].subnet_id',
        memberOf: 'private_dns_resolver_id',
      },
    },
  },
  sla: 'azure-dns-private-resolver',
  prices: [
    perMonth({
      provider: 'azure',
      dimension: ({ type }) => {
        const part = type.slice('azurerm_private_dns_resolver'.length + 1);
        const row = part.replace('dns_', '');
        return part === '' ? undefined : `private_dns_resolver_${part}.${row}`;
      },
      label: 'Resolver',
    }),
  ],
});

export const trafficManager = service({
  id: 'azure-traffic-manager',
  name: 'Traffic Manager',
  provider: 'azure',
  kind: 'load-balancer.global',
  icon: 'azure/traffic-manager',
  formats: {
    terraform: {
      type: 'azurerm_traffic_manager_profile',
      facets: { tags: tags('tags') },
      links: {
        forwardsTo:
          '@azurerm_traffic_manager_azure_endpoint.target_resource_id+@azurerm_traffic_manager_external_endpoint.target+@azurerm_traffic_manager_nested_endpoint.target_resource_id+@azurerm_traffic_manager_endpoint.target_resource_id',
      },
      attachments: {
        ...diagnosed,
        azurerm_traffic_manager_azure_endpoint: 'profile_id',
        azurerm_traffic_manager_external_endpoint: 'profile_id',
        azurerm_traffic_manager_nested_endpoint: 'profile_id',
        azurerm_traffic_manager_endpoint: 'profile_name',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('traffic_manager_profile') } },
  sla: 'azure-traffic-manager',
  prices: [chargedBy('queries and watched endpoints')],
});
