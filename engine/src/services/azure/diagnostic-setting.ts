import { chargedBy } from '../../cost/charged-by.ts';
import { service } from '../service.ts';

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
