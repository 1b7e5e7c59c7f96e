import { textOf } from '../../cost/azure-properties.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { equals, firstOf, mapped, notEquals, present } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

const apiPage = azurePage('api_management');

export const apiManagement = service({
  id: 'azure-api-management',
  name: 'API Management',
  provider: 'azure',
  kind: 'api-gateway',
  icon: 'azure/api-management',
  formats: {
    terraform: {
      type: 'azurerm_api_management',
      facets: {
        tier: 'sku_name',
        productionTier: notEquals('sku_name', 'Developer_1'),
        publicEndpoint: firstOf(
          mapped<boolean>('virtual_network_type', { Internal: false, External: true }),
          equals('public_network_access_enabled', 'true'),
        ),
        hasIdentity: present('identity.type'),
        accessLogs: diagnosticLogs,
        multiZone: countAtLeast('zones', 2),
        zones: 'zones',
        tracing: anyAttached('azurerm_api_management_diagnostic', 'azurerm_api_management_logger'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'virtual_network_configuration.subnet_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
        forwardsTo:
          '@azurerm_api_management_api.service_url+@azurerm_api_management_backend.url+@azurerm_api_management_backend.resource_id',
      },
      attachments: {
        ...diagnosed,
        azurerm_api_management_api: 'api_management_name',
        azurerm_api_management_backend: 'api_management_name',
        azurerm_api_management_diagnostic: 'api_management_name',
        azurerm_api_management_logger: 'api_management_name',
        azurerm_api_management_product: 'api_management_name',
        azurerm_api_management_named_value: 'api_management_name',
        azurerm_api_management_policy: 'api_management_id',
        azurerm_api_management_api_policy: 'api_management_name',
        azurerm_api_management_api_operation: 'api_management_name',
        azurerm_api_management_subscription: 'api_management_name',
        azurerm_api_management_user: 'api_management_name',
        azurerm_api_management_group: 'api_management_name',
        azurerm_api_management_custom_domain: 'api_management_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: apiPage },
    hasIdentity: { value: false, page: apiPage },
    accessLogs: { value: false, page: diagnostics },
    multiZone: { value: false, page: apiPage },
    zones: { value: [], page: apiPage },
    tracing: { value: false, page: azurePage('api_management_diagnostic') },
    tags: { value: [], page: apiPage },
  },
  sla: 'azure-api-management',
  prices: [
    perMonth({
      provider: 'azure',
      dimension: (resource) => {
        const [tier = ''] = (textOf(resource, 'sku_name')?.toLowerCase() ?? '').split('_');
        if (tier === '') return { notPriced: 'its tier is not stated' };
        return tier === 'consumption' ? undefined : `api_management.api_management_${tier}`;
      },
      label: 'Units',
      unit: 'unit-month',
      count: (resource) => Number(textOf(resource, 'sku_name')?.split('_')[1] ?? 1),
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'sku_name')?.toLowerCase().startsWith('consumption')
          ? 'api_management.api_management_consumption'
          : undefined,
      label: 'Calls',
      usage: 'azure-apim-calls',
      per: 1_000_000,
    }),
  ],
});
