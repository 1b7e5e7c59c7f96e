import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { facetOf } from '../../graph/graph.ts';
import { always, present } from '../reading.ts';
import { toWhatNamesIt } from '../readings/attached-links.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import {
  gatewayListenersTls,
  gatewayTls,
  gatewayWaf,
  gatewayWeakCiphers,
} from '../readings/azure-gateway.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('application_gateway');
const card = 'ip_configuration[].application_gateway_backend_address_pool_ids';

/** Types whose members join a pool by naming the gateway. */
const members = {
  azurerm_linux_virtual_machine_scale_set: `network_interface[].${card}`,
  azurerm_windows_virtual_machine_scale_set: `network_interface[].${card}`,
  azurerm_virtual_machine_scale_set: `network_profile[].${card}`,
  azurerm_orchestrated_virtual_machine_scale_set: `network_interface[].${card}`,
} as const;
const cards = 'azurerm_network_interface_application_gateway_backend_address_pool_association';

export const applicationGateway = service({
  id: 'azure-application-gateway',
  name: 'Application gateway',
  provider: 'azure',
  kind: 'load-balancer.application',
  icon: 'azure/application-gateway',
  formats: {
    terraform: {
      type: 'azurerm_application_gateway',
      facets: {
        wafProtected: gatewayWaf,
        minTlsVersion: gatewayTls,
        weakCiphersAllowed: gatewayWeakCiphers,
        tlsRequired: gatewayListenersTls,
        multiZone: countAtLeast('zones', 2),
        zones: 'zones',
        publicEndpoint: present('frontend_ip_configuration[].public_ip_address_id'),
        instances: 'sku.capacity',
        minInstances: 'autoscale_configuration.min_capacity',
        maxInstances: 'autoscale_configuration.max_capacity',
        autoScaling: present('autoscale_configuration.min_capacity'),
        tier: 'sku.tier',
        healthCheck: always(
          true,
          azureDocs('application-gateway/application-gateway-probe-overview'),
        ),
        accessLogs: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        placedIn: 'gateway_ip_configuration[].subnet_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
        forwardsTo: toWhatNamesIt(
          `backend_address_pool[].fqdns+backend_address_pool[].ip_addresses+@${cards}.network_interface_id`,
          ...Object.keys(members),
        ),
      },
      attachments: { ...diagnosed, ...members, [cards]: 'backend_address_pool_id' },
    },
  },
  defaults: {
    wafProtected: { value: false, page },
    multiZone: { value: false, page },
    zones: { value: [], page },
    publicEndpoint: { value: false, page },
    autoScaling: { value: false, page },
    accessLogs: { value: false, page: azurePage('monitor_diagnostic_setting') },
    tags: { value: [], page },
  },
  sla: 'azure-application-gateway',
  prices: [
    perHour({
      provider: 'azure',
      dimension: (resource) => row(resource, 'gateway_usage'),
      label: 'Gateway hours',
    }),
    perHour({
      provider: 'azure',
      dimension: (resource) => row(resource, 'v2_capacity_units'),
      label: 'Capacity units',
      count: (resource) => reserved(resource),
    }),
  ],
});

/** The row of a gateway's tier; those of the first version have none. */
function row(resource: PricedResource, what: string): string | { readonly notPriced: string } {
  const tier = facetOf(resource, 'tier');
  const name = tier.state === 'known' ? tier.value.toLowerCase() : '';
  if (name === 'waf_v2')
    return `application_gateway.${what}_waf${what === 'gateway_usage' ? '_v2' : ''}`;
  if (name === 'standard_v2')
    return `application_gateway.${what}_basic${what === 'gateway_usage' ? '_v2' : ''}`;
  return name === ''
    ? { notPriced: 'its tier is not stated' }
    : `application_gateway.${what}_${name}`;
}

/** Capacity units paid for in any case: ten for each instance kept ready; else those in use. */
function reserved(resource: PricedResource): number {
  const kept = [facetOf(resource, 'instances'), facetOf(resource, 'minInstances')].find(
    (fact) => fact.state === 'known',
  );
  const usual = resource.usage('azure-gateway-capacity-units').quantity;
  return kept?.state === 'known' && typeof kept.value === 'number'
    ? Math.max(kept.value * 10, usual)
    : usual;
}
