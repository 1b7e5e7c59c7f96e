import { textOf } from '../../cost/azure-properties.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

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
