import { perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const wafPolicy = service({
  id: 'azure-waf-policy',
  name: 'Web application firewall policy',
  provider: 'azure',
  kind: 'waf',
  icon: 'azure/waf',
  formats: {
    terraform: {
      type: 'azurerm_web_application_firewall_policy',
      facets: { enabled: 'policy_settings.enabled', tags: tags('tags') },
    },
  },
  defaults: {
    enabled: { value: true, page: azurePage('web_application_firewall_policy') },
    tags: { value: [], page: azurePage('web_application_firewall_policy') },
  },
  prices: 'free',
});

export const frontDoorWafPolicy = service({
  id: 'azure-front-door-waf-policy',
  name: 'Front Door firewall policy',
  provider: 'azure',
  kind: 'waf',
  icon: 'azure/waf',
  formats: {
    terraform: {
      type: ['azurerm_cdn_frontdoor_firewall_policy', 'azurerm_frontdoor_firewall_policy'],
      facets: { enabled: 'enabled', tags: tags('tags') },
      links: {
        attachedTo: '@azurerm_cdn_frontdoor_security_policy.cdn_frontdoor_profile_id',
      },
      attachments: {
        azurerm_cdn_frontdoor_security_policy:
          'security_policies.firewall.cdn_frontdoor_firewall_policy_id',
      },
    },
  },
  defaults: {
    enabled: { value: true, page: azurePage('cdn_frontdoor_firewall_policy') },
    tags: { value: [], page: azurePage('cdn_frontdoor_firewall_policy') },
  },
  prices: [
    perMonth({
      provider: 'azure',
      dimension: ({ type }) =>
        type === 'azurerm_frontdoor_firewall_policy'
          ? 'frontdoor_firewall_policy.policy'
          : undefined,
      label: 'Policy',
    }),
    perUse({
      provider: 'azure',
      dimension: ({ type }) =>
        type === 'azurerm_frontdoor_firewall_policy'
          ? 'frontdoor_firewall_policy.managed_ruleset_requests'
          : undefined,
      label: 'Requests',
      usage: 'azure-waf-requests',
      per: 1_000_000,
    }),
  ],
});
