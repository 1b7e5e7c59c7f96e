import { chargedBy } from '../../cost/charged-by.ts';
import { asBoolean } from '../plain.ts';
import { always, every, present } from '../reading.ts';
import { anyAttached, atLeastAttached } from '../readings/attached.ts';
import { blocksAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const page = azurePage('cdn_frontdoor_profile');

const global = azureDocs('frontdoor/front-door-overview');

const diagnostics = azurePage('monitor_diagnostic_setting');

export const frontDoor = service({
  id: 'azure-front-door',
  name: 'Front Door',
  provider: 'azure',
  kind: 'cdn',
  icon: 'azure/front-door',
  formats: {
    terraform: {
      type: 'azurerm_cdn_frontdoor_profile',
      facets: {
        publicEndpoint: always(true, global),
        wafProtected: anyAttached('azurerm_cdn_frontdoor_security_policy'),
        tier: 'sku_name',
        tlsRequired: every('@azurerm_cdn_frontdoor_route.https_redirect_enabled', asBoolean, true),
        minTlsVersion: tls('@azurerm_cdn_frontdoor_custom_domain.tls.minimum_tls_version'),
        automaticFailover: atLeastAttached(2, 'azurerm_cdn_frontdoor_origin'),
        accessLogs: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        forwardsTo: '@azurerm_cdn_frontdoor_origin.host_name',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_cdn_frontdoor_endpoint: 'cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_origin_group: 'cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_origin: 'cdn_frontdoor_origin_group_id>cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_route: 'cdn_frontdoor_endpoint_id>cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_custom_domain: 'cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_custom_domain_association:
          'cdn_frontdoor_custom_domain_id>cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_rule_set: 'cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_rule: 'cdn_frontdoor_rule_set_id>cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_secret: 'cdn_frontdoor_profile_id',
        azurerm_cdn_frontdoor_security_policy: 'cdn_frontdoor_profile_id',
      },
    },
  },
  defaults: {
    wafProtected: { value: false, page: azurePage('cdn_frontdoor_security_policy') },
    tlsRequired: { value: true, page: azurePage('cdn_frontdoor_route') },
    minTlsVersion: { value: 1.2, page: azurePage('cdn_frontdoor_custom_domain') },
    automaticFailover: { value: false, page: azurePage('cdn_frontdoor_origin_group') },
    accessLogs: { value: false, page: diagnostics },
    tags: { value: [], page },
  },
  sla: 'azure-front-door',
  prices: [chargedBy('the profile, requests and data')],
});

/** Front Door before 2022, written in one resource. */
export const classicFrontDoor = service({
  id: 'azure-front-door-classic',
  name: 'Front Door (classic)',
  provider: 'azure',
  kind: 'cdn',
  icon: 'azure/front-door',
  formats: {
    terraform: {
      type: 'azurerm_frontdoor',
      facets: {
        publicEndpoint: always(true, global),
        wafProtected: present('frontend_endpoint[].web_application_firewall_policy_link_id'),
        minTlsVersion: tls(
          '@azurerm_frontdoor_custom_https_configuration.custom_https_configuration.minimum_tls_version',
        ),
        automaticFailover: blocksAtLeast('backend_pool[].backend[]', 2),
        accessLogs: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        forwardsTo: 'backend_pool[].backend[].address',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_frontdoor_custom_https_configuration: 'frontend_endpoint_id',
        azurerm_frontdoor_rules_engine: 'frontdoor_name',
      },
    },
  },
  defaults: {
    wafProtected: { value: false, page: azurePage('frontdoor') },
    automaticFailover: { value: false, page: azurePage('frontdoor') },
    accessLogs: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('frontdoor') },
  },
  sla: 'azure-front-door',
  prices: [chargedBy('routing rules, requests and data')],
});
