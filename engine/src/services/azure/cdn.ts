import { chargedBy } from '../../cost/charged-by.ts';
import { always, firstOf, negated } from '../reading.ts';
import { blocksAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');

export const cdnEndpoint = service({
  id: 'azure-cdn-endpoint',
  name: 'CDN endpoint',
  provider: 'azure',
  kind: 'cdn',
  icon: 'azure/cdn',
  formats: {
    terraform: {
      type: 'azurerm_cdn_endpoint',
      facets: {
        publicEndpoint: always(true, azureDocs('cdn/cdn-overview')),
        tlsRequired: negated('is_http_allowed'),
        minTlsVersion: firstOf(
          tls('@azurerm_cdn_endpoint_custom_domain.cdn_managed_https.tls_version'),
          tls('@azurerm_cdn_endpoint_custom_domain.user_managed_https.tls_version'),
        ),
        automaticFailover: blocksAtLeast('origin[]', 2),
        accessLogs: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        memberOf: 'profile_name',
        forwardsTo: 'origin[].host_name+origin_host_header',
        logsTo: diagnosedTo,
      },
      attachments: { ...diagnosed, azurerm_cdn_endpoint_custom_domain: 'cdn_endpoint_id' },
    },
  },
  defaults: {
    tlsRequired: { value: false, page: azurePage('cdn_endpoint') },
    minTlsVersion: { value: 1.2, page: azurePage('cdn_endpoint_custom_domain') },
    automaticFailover: { value: false, page: azurePage('cdn_endpoint') },
    accessLogs: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('cdn_endpoint') },
  },
  sla: 'azure-cdn',
  prices: [chargedBy('data sent to viewers')],
});

/** What CDN endpoints are grouped in, with their tier. */
export const cdnProfile = service({
  id: 'azure-cdn-profile',
  name: 'CDN profile',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/cdn',
  formats: {
    terraform: { type: 'azurerm_cdn_profile', facets: { tier: 'sku', tags: tags('tags') } },
  },
  defaults: { tags: { value: [], page: azurePage('cdn_profile') } },
  prices: 'free',
});
