import { chargedBy } from '../../cost/charged-by.ts';
import { perHour } from '../../cost/per-hour.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

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
