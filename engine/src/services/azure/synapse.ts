import { chargedBy } from '../../cost/charged-by.ts';
import { always } from '../reading.ts';
import { diagnosed, diagnosedTo } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { wholeRange } from '../readings/azure-ranges.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const synapsePage = azurePage('synapse_workspace');

export const synapseWorkspace = service({
  id: 'azure-synapse-workspace',
  name: 'Synapse workspace',
  provider: 'azure',
  kind: 'warehouse',
  icon: 'azure/synapse',
  formats: {
    terraform: {
      type: 'azurerm_synapse_workspace',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: wholeRange('azurerm_synapse_firewall_rule'),
        encryptedAtRest: always(
          true,
          azureDocs('synapse-analytics/security/workspaces-encryption'),
        ),
        tags: tags('tags'),
      },
      links: {
        uses: 'storage_data_lake_gen2_filesystem_id',
        runsAs: 'identity.identity_ids',
        encryptedWith: 'customer_managed_key.key_versionless_id',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_synapse_firewall_rule: 'synapse_workspace_id',
        azurerm_synapse_workspace_key: 'synapse_workspace_id',
        azurerm_synapse_workspace_aad_admin: 'synapse_workspace_id',
        azurerm_synapse_role_assignment: 'synapse_workspace_id',
        azurerm_synapse_managed_private_endpoint: 'synapse_workspace_id',
        azurerm_synapse_linked_service: 'synapse_workspace_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: synapsePage },
    admitsAnyNetwork: { value: false, page: azurePage('synapse_firewall_rule') },
    tags: { value: [], page: synapsePage },
  },
  sla: 'azure-synapse-analytics',
  prices: [chargedBy('queries, pipelines and data flows')],
});

export const synapsePool = service({
  id: 'azure-synapse-pool',
  name: 'Synapse pool',
  provider: 'azure',
  kind: 'warehouse',
  icon: 'azure/synapse',
  formats: {
    terraform: {
      type: 'azurerm_synapse_sql_pool',
      facets: {
        encryptedAtRest: 'data_encrypted',
        automaticBackups: always(
          true,
          azureDocs('synapse-analytics/sql-data-warehouse/backup-and-restore'),
        ),
        instanceSize: 'sku_name',
        backupCrossRegion: 'geo_backup_policy_enabled',
        tags: tags('tags'),
      },
      links: { memberOf: 'synapse_workspace_id' },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: azurePage('synapse_sql_pool') },
    backupCrossRegion: { value: true, page: azurePage('synapse_sql_pool') },
    tags: { value: [], page: azurePage('synapse_sql_pool') },
  },
  sla: 'azure-synapse-analytics',
  prices: [chargedBy('data warehouse units by the hour')],
});

export const sparkPool = service({
  id: 'azure-data-processing',
  name: 'Data processing',
  provider: 'azure',
  kind: 'data.processing',
  icon: 'azure/data-processing',
  formats: {
    terraform: {
      type: [
        'azurerm_synapse_spark_pool',
        'azurerm_databricks_workspace',
        'azurerm_stream_analytics_job',
        'azurerm_hdinsight_spark_cluster',
        'azurerm_hdinsight_hadoop_cluster',
        'azurerm_hdinsight_kafka_cluster',
        'azurerm_purview_account',
        'azurerm_kusto_cluster',
      ],
      facets: { tags: tags('tags') },
      links: { memberOf: 'synapse_workspace_id', uses: 'storage_account[].storage_container_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('synapse_spark_pool') } },
  sla: 'azure-synapse-analytics',
  prices: [chargedBy('the units or machine hours of its kind')],
});
