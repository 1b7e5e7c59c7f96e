import { textOf } from '../../cost/azure-properties.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { always } from '../reading.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const staticWebApp = service({
  id: 'azure-static-web-app',
  name: 'Static web app',
  provider: 'azure',
  kind: 'compute.web-app',
  icon: 'azure/static-web-app',
  formats: {
    terraform: {
      type: ['azurerm_static_web_app', 'azurerm_static_site'],
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        tlsRequired: always(true, azureDocs('static-web-apps/custom-domain')),
        tier: 'sku_tier',
        tags: tags('tags'),
      },
      attachments: {
        azurerm_static_web_app_custom_domain: 'static_web_app_id',
        azurerm_static_site_custom_domain: 'static_site_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: azurePage('static_web_app') },
    tier: { value: 'Free', page: azurePage('static_web_app') },
    tags: { value: [], page: azurePage('static_web_app') },
  },
  sla: 'azure-static-web-apps',
  prices: [
    perMonth({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'sku_tier')?.toLowerCase() === 'standard'
          ? 'static_web_app.static_web_app_standard'
          : undefined,
      label: 'App',
    }),
  ],
});
