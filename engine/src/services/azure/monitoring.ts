import { chargedBy } from '../../cost/charged-by.ts';
import { perMonth } from '../../cost/per-hour.ts';
import { equals, firstOf, mapped } from '../reading.ts';
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

/** Sends a resource's logs somewhere: read as part of that resource, and named here. */
export const diagnosticSetting = service({
  id: 'azure-diagnostic-setting',
  name: 'Diagnostic setting',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/monitor',
  formats: {
    terraform: {
      type: 'azurerm_monitor_diagnostic_setting',
      links: {
        attachedTo: 'target_resource_id',
        logsTo: 'log_analytics_workspace_id+storage_account_id',
      },
    },
  },
  prices: 'free',
});

export const flowLog = service({
  id: 'azure-flow-log',
  name: 'Flow log',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/network-watcher',
  formats: {
    terraform: {
      type: 'azurerm_network_watcher_flow_log',
      links: {
        attachedTo: 'target_resource_id|network_security_group_id',
        logsTo: 'storage_account_id+traffic_analytics.workspace_resource_id',
      },
    },
  },
  prices: [chargedBy('the gigabytes of flow logs')],
});

export const autoscaleSetting = service({
  id: 'azure-autoscale-setting',
  name: 'Autoscale setting',
  provider: 'azure',
  kind: 'autoscaler',
  icon: 'azure/autoscale',
  formats: {
    terraform: {
      type: 'azurerm_monitor_autoscale_setting',
      facets: {
        minInstances: 'profile[].capacity.minimum',
        maxInstances: 'profile[].capacity.maximum',
        enabled: 'enabled',
      },
      links: { attachedTo: 'target_resource_id' },
    },
  },
  defaults: { enabled: { value: true, page: azurePage('monitor_autoscale_setting') } },
  prices: 'free',
});

type Enabled = boolean;

export const recoveryVault = service({
  id: 'azure-recovery-services-vault',
  name: 'Recovery Services vault',
  provider: 'azure',
  kind: 'backup-plan',
  icon: 'azure/recovery-vault',
  formats: {
    terraform: {
      type: ['azurerm_recovery_services_vault', 'azurerm_data_protection_backup_vault'],
      facets: {
        backupCrossRegion: firstOf(
          equals('storage_mode_type', 'GeoRedundant'),
          mapped<Enabled>('redundancy', {
            GeoRedundant: true,
            LocallyRedundant: false,
            ZoneRedundant: false,
          }),
        ),
        softDeleteDays: firstOf(
          mapped<number>('soft_delete_enabled', { true: 14, false: 0 }),
          mapped<number>('soft_delete', { On: 14, AlwaysOn: 14, Off: 0 }),
        ),
        tags: tags('tags'),
      },
      links: {
        attachedTo:
          '@azurerm_backup_protected_vm.source_vm_id+@azurerm_backup_protected_file_share.source_storage_account_id+@azurerm_data_protection_backup_instance_disk.disk_id+@azurerm_data_protection_backup_instance_blob_storage.storage_account_id+@azurerm_data_protection_backup_instance_postgresql_flexible_server.server_id',
      },
      attachments: {
        azurerm_backup_policy_vm: 'recovery_vault_name',
        azurerm_backup_policy_file_share: 'recovery_vault_name',
        azurerm_backup_policy_vm_workload: 'recovery_vault_name',
        azurerm_backup_protected_vm: 'recovery_vault_name',
        azurerm_backup_protected_file_share: 'recovery_vault_name',
        azurerm_backup_container_storage_account: 'recovery_vault_name',
        azurerm_data_protection_backup_policy_disk: 'vault_id',
        azurerm_data_protection_backup_policy_blob_storage: 'vault_id',
        azurerm_data_protection_backup_policy_postgresql_flexible_server: 'vault_id',
        azurerm_data_protection_backup_instance_disk: 'vault_id',
        azurerm_data_protection_backup_instance_blob_storage: 'vault_id',
        azurerm_data_protection_backup_instance_postgresql_flexible_server: 'vault_id',
      },
    },
  },
  defaults: {
    backupCrossRegion: { value: true, page: azurePage('recovery_services_vault') },
    softDeleteDays: { value: 14, page: azurePage('recovery_services_vault') },
    tags: { value: [], page: azurePage('recovery_services_vault') },
  },
  sla: 'azure-backup',
  prices: [chargedBy('protected instances and backup storage')],
});

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
