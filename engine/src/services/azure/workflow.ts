import { chargedBy } from '../../cost/charged-by.ts';
import { present } from '../reading.ts';
import { diagnosed } from '../readings/azure-diagnostics.ts';
import { azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

export const workflow = service({
  id: 'azure-workflow',
  name: 'Workflow',
  provider: 'azure',
  kind: 'workflow',
  icon: 'azure/logic-app',
  formats: {
    terraform: {
      type: ['azurerm_logic_app_workflow', 'azurerm_logic_app_standard', 'azurerm_data_factory'],
      facets: { hasIdentity: present('identity.type'), tags: tags('tags') },
      links: {
        memberOf: 'app_service_plan_id',
        runsAs: 'identity.identity_ids',
        placedIn: 'virtual_network_subnet_id',
      },
      attachments: {
        ...diagnosed,
        azurerm_logic_app_action_http: 'logic_app_id',
        azurerm_logic_app_action_custom: 'logic_app_id',
        azurerm_logic_app_trigger_http_request: 'logic_app_id',
        azurerm_logic_app_trigger_recurrence: 'logic_app_id',
        azurerm_logic_app_trigger_custom: 'logic_app_id',
        azurerm_data_factory_pipeline: 'data_factory_id',
        azurerm_data_factory_dataset_azure_blob: 'data_factory_id',
        azurerm_data_factory_linked_service_azure_blob_storage: 'data_factory_id',
        azurerm_data_factory_linked_service_key_vault: 'data_factory_id',
        azurerm_data_factory_linked_service_azure_sql_database: 'data_factory_id',
        azurerm_data_factory_integration_runtime_azure: 'data_factory_id',
        azurerm_data_factory_integration_runtime_self_hosted: 'data_factory_id',
        azurerm_data_factory_trigger_schedule: 'data_factory_id',
      },
    },
  },
  defaults: {
    hasIdentity: { value: false, page: azurePage('logic_app_workflow') },
    tags: { value: [], page: azurePage('logic_app_workflow') },
  },
  sla: 'azure-logic-apps',
  prices: [chargedBy('actions and activities')],
});
