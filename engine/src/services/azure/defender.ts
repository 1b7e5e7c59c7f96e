import { chargedBy } from '../../cost/charged-by.ts';
import { equals } from '../reading.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const securityCenter = service({
  id: 'azure-defender',
  name: 'Defender for Cloud',
  provider: 'azure',
  kind: 'threat-detection',
  icon: 'azure/defender',
  formats: {
    terraform: {
      type: [
        'azurerm_security_center_subscription_pricing',
        'azurerm_security_center_workspace',
        'azurerm_sentinel_log_analytics_workspace_onboarding',
        'azurerm_security_center_contact',
        'azurerm_security_center_auto_provisioning',
        'azurerm_security_center_setting',
      ],
      facets: { tier: 'tier', enabled: equals('tier', 'Standard') },
      links: { attachedTo: 'workspace_id' },
    },
  },
  prices: [chargedBy('protected resources')],
});

export const dashboards = service({
  id: 'azure-dashboards',
  name: 'Dashboards and workbooks',
  provider: 'azure',
  kind: 'monitoring',
  icon: 'azure/monitor',
  formats: {
    terraform: {
      type: ['azurerm_dashboard_grafana', 'azurerm_monitor_workspace'],
      facets: { tags: tags('tags') },
      links: { runsAs: 'identity.identity_ids' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('dashboard_grafana') } },
  prices: [chargedBy('active users and samples')],
});
