import { perMonth } from '../../cost/per-hour.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const metricAlert = service({
  id: 'azure-metric-alert',
  name: 'Metric alert',
  provider: 'azure',
  kind: 'alarm',
  icon: 'azure/alert',
  formats: {
    terraform: {
      type: 'azurerm_monitor_metric_alert',
      facets: { enabled: 'enabled', tags: tags('tags') },
      links: { attachedTo: 'scopes', forwardsTo: 'action[].action_group_id' },
    },
  },
  defaults: {
    enabled: { value: true, page: azurePage('monitor_metric_alert') },
    tags: { value: [], page: azurePage('monitor_metric_alert') },
  },
  prices: [
    perMonth({
      provider: 'azure',
      dimension: 'monitor_metric_alert.metrics_monitoring',
      label: 'Watched series',
      unit: 'series-month',
    }),
  ],
});

export const logAlert = service({
  id: 'azure-log-alert',
  name: 'Log alert',
  provider: 'azure',
  kind: 'alarm',
  icon: 'azure/alert',
  formats: {
    terraform: {
      type: [
        'azurerm_monitor_scheduled_query_rules_alert',
        'azurerm_monitor_scheduled_query_rules_alert_v2',
        'azurerm_monitor_activity_log_alert',
        'azurerm_monitor_smart_detector_alert_rule',
      ],
      facets: { enabled: 'enabled', tags: tags('tags') },
      links: { attachedTo: 'scopes+scope_resource_ids+data_source_id' },
    },
  },
  defaults: {
    enabled: { value: true, page: azurePage('monitor_scheduled_query_rules_alert_v2') },
    tags: { value: [], page: azurePage('monitor_scheduled_query_rules_alert_v2') },
  },
  prices: [
    perMonth({
      provider: 'azure',
      dimension: ({ type }) =>
        type === 'azurerm_monitor_scheduled_query_rules_alert_v2'
          ? 'monitor_scheduled_query_rules_alert_v2.log_alerts_monitoring_5_minute_frequency'
          : undefined,
      label: 'Watched query',
      unit: 'rule-month',
    }),
  ],
});

/** Who is told when an alarm goes off. */
export const actionGroup = service({
  id: 'azure-action-group',
  name: 'Action group',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/alert',
  formats: {
    terraform: { type: 'azurerm_monitor_action_group', facets: { tags: tags('tags') } },
  },
  defaults: { tags: { value: [], page: azurePage('monitor_action_group') } },
  prices: 'free',
});
