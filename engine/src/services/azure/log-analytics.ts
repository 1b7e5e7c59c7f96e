import { perUse } from '../../cost/per-use.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = azurePage('log_analytics_workspace');

export const logAnalyticsWorkspace = service({
  id: 'azure-log-analytics-workspace',
  name: 'Log Analytics workspace',
  provider: 'azure',
  kind: 'logs',
  icon: 'azure/log-analytics',
  formats: {
    terraform: {
      type: 'azurerm_log_analytics_workspace',
      facets: { retentionDays: 'retention_in_days', tags: tags('tags') },
      attachments: {
        azurerm_log_analytics_solution: 'workspace_resource_id',
        azurerm_log_analytics_linked_service: 'workspace_id',
        azurerm_log_analytics_saved_search: 'log_analytics_workspace_id',
        azurerm_log_analytics_data_export_rule: 'workspace_resource_id',
        azurerm_log_analytics_workspace_table: 'workspace_id',
      },
    },
  },
  defaults: {
    retentionDays: { value: 30, page: azureDocs('azure-monitor/logs/data-retention-configure') },
    tags: { value: [], page },
  },
  sla: 'azure-log-analytics',
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'log_analytics_workspace.log_data_ingestion',
      label: 'Logs taken in',
      usage: 'azure-log-gb',
    }),
  ],
});

export const applicationInsights = service({
  id: 'azure-application-insights',
  name: 'Application Insights',
  provider: 'azure',
  kind: 'monitoring',
  icon: 'azure/application-insights',
  formats: {
    terraform: {
      type: 'azurerm_application_insights',
      facets: { retentionDays: 'retention_in_days', tags: tags('tags') },
      links: { logsTo: 'workspace_id' },
      attachments: {
        azurerm_application_insights_web_test: 'application_insights_id',
        azurerm_application_insights_standard_web_test: 'application_insights_id',
        azurerm_application_insights_smart_detection_rule: 'application_insights_id',
        azurerm_application_insights_api_key: 'application_insights_id',
      },
    },
  },
  defaults: {
    retentionDays: { value: 90, page: azurePage('application_insights') },
    tags: { value: [], page: azurePage('application_insights') },
  },
  sla: 'azure-application-insights',
  prices: [
    perUse({
      provider: 'azure',
      dimension: 'application_insights.data_ingested',
      label: 'Telemetry taken in',
      usage: 'azure-insights-gb',
    }),
  ],
});
