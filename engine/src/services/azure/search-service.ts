import { numberOf, textOf } from '../../cost/azure-properties.ts';
import { perHour } from '../../cost/per-hour.ts';
import { always, custom, present } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

const searchPage = azurePage('search_service');

export const searchService = service({
  id: 'azure-search-service',
  name: 'AI Search',
  provider: 'azure',
  kind: 'search',
  icon: 'azure/search',
  formats: {
    terraform: {
      type: 'azurerm_search_service',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: custom(['allowed_ips'], (context) => {
          const found = present('allowed_ips').read(context);
          return found?.state === 'known' ? { ...found, value: false } : found;
        }),
        instances: 'replica_count',
        tier: 'sku',
        encryptedAtRest: always(true, azureDocs('search/search-security-overview')),
        tlsRequired: always(true, azureDocs('search/search-security-overview')),
        sharedCredentialsAccepted: 'local_authentication_enabled',
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: {
        ...diagnosed,
        azurerm_search_shared_private_link_service: 'search_service_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: searchPage },
    admitsAnyNetwork: { value: true, page: searchPage },
    instances: { value: 1, page: searchPage },
    sharedCredentialsAccepted: { value: true, page: searchPage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: searchPage },
  },
  sla: 'azure-ai-search',
  prices: [
    perHour({
      provider: 'azure',
      dimension: (resource) => {
        const rows: ReadonlyMap<string, string> = new Map([
          ['basic', 'search_service.search_usage_basic_4_units'],
          ['standard2', 'search_service.search_usage_standard_s2_1_unit'],
          ['storage_optimized_l1', 'search_service.search_usage_storage_optimized_l1_1_unit'],
        ]);
        const tier = textOf(resource, 'sku')?.toLowerCase() ?? 'unknown';
        return tier === 'free' ? undefined : (rows.get(tier) ?? `search_service.${tier}`);
      },
      label: 'Search units',
      count: (resource) =>
        (numberOf(resource, 'replica_count') ?? 1) * (numberOf(resource, 'partition_count') ?? 1),
    }),
  ],
});
