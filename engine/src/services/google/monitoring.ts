import { alertTargets } from '../readings/google-alerts.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

export const alertPolicy = service({
  id: 'google-alert-policy',
  name: 'alerting policy',
  provider: 'google',
  kind: 'alarm',
  icon: 'google/monitoring',
  formats: {
    terraform: {
      type: ['google_monitoring_alert_policy', 'google_monitoring_uptime_check_config'],
      label: 'display_name',
      facets: { enabled: 'enabled' },
      links: { attachedTo: alertTargets, forwardsTo: 'notification_channels' },
    },
  },
  defaults: { enabled: { value: true, page: registry('monitoring_alert_policy') } },
  sla: 'google-cloud-monitoring',
  prices: 'free',
});

export const dashboard = service({
  id: 'google-dashboard',
  name: 'dashboard or metric',
  provider: 'google',
  kind: 'monitoring',
  icon: 'google/monitoring',
  formats: {
    terraform: {
      type: [
        'google_monitoring_dashboard',
        'google_monitoring_metric_descriptor',
        'google_logging_metric',
        'google_monitoring_service',
        'google_monitoring_slo',
      ],
    },
  },
  prices: 'free',
});
