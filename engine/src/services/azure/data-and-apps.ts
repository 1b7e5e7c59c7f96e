import { numberOf, textOf } from '../../cost/azure-properties.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { perHour, perMonth } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { always, custom, equals, firstOf, mapped, notEquals, present } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { wholeRange } from '../readings/azure-ranges.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const diagnostics = azurePage('monitor_diagnostic_setting');
const apiPage = azurePage('api_management');

export const apiManagement = service({
  id: 'azure-api-management',
  name: 'API Management',
  provider: 'azure',
  kind: 'api-gateway',
  icon: 'azure/api-management',
  formats: {
    terraform: {
      type: 'azurerm_api_management',
      facets: {
        tier: 'sku_name',
        productionTier: notEquals('sku_name', 'Developer_1'),
        publicEndpoint: firstOf(
          mapped<boolean>('virtual_network_type', { Internal: false, External: true }),
          equals('public_network_access_enabled', 'true'),
        ),
        hasIdentity: present('identity.type'),
        accessLogs: diagnosticLogs,
        multiZone: countAtLeast('zones', 2),
        zones: 'zones',
        tracing: anyAttached('azurerm_api_management_diagnostic', 'azurerm_api_management_logger'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'virtual_network_configuration.subnet_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
        forwardsTo:
          '@azurerm_api_management_api.service_url+@azurerm_api_management_backend.url+@azurerm_api_management_backend.resource_id',
      },
      attachments: {
        ...diagnosed,
        azurerm_api_management_api: 'api_management_name',
        azurerm_api_management_backend: 'api_management_name',
        azurerm_api_management_diagnostic: 'api_management_name',
        azurerm_api_management_logger: 'api_management_name',
        azurerm_api_management_product: 'api_management_name',
        azurerm_api_management_named_value: 'api_management_name',
        azurerm_api_management_policy: 'api_management_id',
        azurerm_api_management_api_policy: 'api_management_name',
        azurerm_api_management_api_operation: 'api_management_name',
        azurerm_api_management_subscription: 'api_management_name',
        azurerm_api_management_user: 'api_management_name',
        azurerm_api_management_group: 'api_management_name',
        azurerm_api_management_custom_domain: 'api_management_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: apiPage },
    hasIdentity: { value: false, page: apiPage },
    accessLogs: { value: false, page: diagnostics },
    multiZone: { value: false, page: apiPage },
    zones: { value: [], page: apiPage },
    tracing: { value: false, page: azurePage('api_management_diagnostic') },
    tags: { value: [], page: apiPage },
  },
  sla: 'azure-api-management',
  prices: [
    perMonth({
      provider: 'azure',
      dimension: (resource) => {
        const [tier = 'unknown'] = (textOf(resource, 'sku_name')?.toLowerCase() ?? '').split('_');
        return tier === 'consumption'
          ? undefined
          : `api_management.api_management_${tier || 'unknown'}`;
      },
      label: 'Units',
      unit: 'unit-month',
      count: (resource) => Number(textOf(resource, 'sku_name')?.split('_')[1] ?? 1),
    }),
    perUse({
      provider: 'azure',
      dimension: (resource) =>
        textOf(resource, 'sku_name')?.toLowerCase().startsWith('consumption')
          ? 'api_management.api_management_consumption'
          : undefined,
      label: 'Calls',
      usage: 'azure-apim-calls',
      per: 1_000_000,
    }),
  ],
});

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

const searchPage = azurePage('search_service');

export const searchService = service({
  id: 'azure-search-service',
  name: 'AI Search',
  provider: 'azure',
  kind: 'search',
  icon: 'azure/search',
  formats: {
    terraform: {
      type: 'azurerm_search_service',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: custom(['allowed_ips'], (context) => {
          const found = present('allowed_ips').read(context);
          return found?.state === 'known' ? { ...found, value: false } : found;
        }),
        instances: 'replica_count',
        tier: 'sku',
        encryptedAtRest: always(true, azureDocs('search/search-security-overview')),
        tlsRequired: always(true, azureDocs('search/search-security-overview')),
        sharedCredentialsAccepted: 'local_authentication_enabled',
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: {
        ...diagnosed,
        azurerm_search_shared_private_link_service: 'search_service_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: searchPage },
    admitsAnyNetwork: { value: true, page: searchPage },
    instances: { value: 1, page: searchPage },
    sharedCredentialsAccepted: { value: true, page: searchPage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: searchPage },
  },
  sla: 'azure-ai-search',
  prices: [
    perHour({
      provider: 'azure',
      dimension: (resource) => {
        const rows: ReadonlyMap<string, string> = new Map([
          ['basic', 'search_service.search_usage_basic_4_units'],
          ['standard2', 'search_service.search_usage_standard_s2_1_unit'],
          ['storage_optimized_l1', 'search_service.search_usage_storage_optimized_l1_1_unit'],
        ]);
        const tier = textOf(resource, 'sku')?.toLowerCase() ?? 'unknown';
        return tier === 'free' ? undefined : (rows.get(tier) ?? `search_service.${tier}`);
      },
      label: 'Search units',
      count: (resource) =>
        (numberOf(resource, 'replica_count') ?? 1) * (numberOf(resource, 'partition_count') ?? 1),
    }),
  ],
});

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
  prices: [chargedBy('the hours of its machines')],
});

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

const modelPage = azurePage('cognitive_account');

export const cognitiveAccount = service({
  id: 'azure-cognitive-account',
  name: 'AI services account',
  provider: 'azure',
  kind: 'ai.model',
  icon: 'azure/ai-services',
  formats: {
    terraform: {
      type: [
        'azurerm_cognitive_account',
        'azurerm_ai_services',
        'azurerm_machine_learning_workspace',
      ],
      facets: {
        publicEndpoint: firstOf(
          notEquals('public_network_access', 'Disabled'),
          equals('public_network_access_enabled', 'true'),
        ),
        admitsAnyNetwork: notEquals('network_acls.default_action', 'Deny'),
        sharedCredentialsAccepted: 'local_auth_enabled|local_authentication_enabled',
        tier: 'sku_name',
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: diagnosed,
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: modelPage },
    admitsAnyNetwork: { value: true, page: modelPage },
    sharedCredentialsAccepted: { value: true, page: modelPage },
    hasIdentity: { value: false, page: modelPage },
    tags: { value: [], page: modelPage },
  },
  sla: 'azure-azure-openai',
  prices: [chargedBy('requests and tokens')],
});

export const cognitiveDeployment = service({
  id: 'azure-cognitive-deployment',
  name: 'Model deployment',
  provider: 'azure',
  kind: 'ai.model',
  icon: 'azure/ai-services',
  formats: {
    terraform: {
      type: 'azurerm_cognitive_deployment',
      facets: { tier: 'sku.name' },
      links: { memberOf: 'cognitive_account_id' },
    },
  },
  sla: 'azure-azure-openai',
  prices: [chargedBy('tokens')],
});

const configurationPage = azurePage('app_configuration');

export const appConfiguration = service({
  id: 'azure-app-configuration',
  name: 'App Configuration',
  provider: 'azure',
  kind: 'configuration',
  icon: 'azure/app-configuration',
  formats: {
    terraform: {
      type: 'azurerm_app_configuration',
      facets: {
        publicEndpoint: notEquals('public_network_access', 'Disabled'),
        sharedCredentialsAccepted: 'local_auth_enabled',
        purgeProtection: 'purge_protection_enabled',
        softDeleteDays: 'soft_delete_retention_days',
        tier: 'sku',
        tags: tags('tags'),
      },
      links: {
        runsAs: 'identity.identity_ids',
        encryptedWith: 'encryption.key_vault_key_identifier',
      },
      attachments: {
        azurerm_app_configuration_key: 'configuration_store_id',
        azurerm_app_configuration_feature: 'configuration_store_id',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: configurationPage },
    sharedCredentialsAccepted: { value: true, page: configurationPage },
    purgeProtection: { value: false, page: configurationPage },
    softDeleteDays: { value: 7, page: configurationPage },
    tier: { value: 'free', page: configurationPage },
    tags: { value: [], page: configurationPage },
  },
  sla: 'azure-app-configuration',
  prices: [chargedBy('stores by the day and requests')],
});

export const userMessaging = service({
  id: 'azure-user-messaging',
  name: 'Messages to people',
  provider: 'azure',
  kind: 'messaging.users',
  icon: 'azure/signalr',
  formats: {
    terraform: {
      type: [
        'azurerm_signalr_service',
        'azurerm_web_pubsub',
        'azurerm_communication_service',
        'azurerm_notification_hub_namespace',
        'azurerm_notification_hub',
      ],
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        tier: 'sku.name|sku|sku_name',
        tags: tags('tags'),
      },
      links: { memberOf: 'namespace_name', runsAs: 'identity.identity_ids' },
      attachments: diagnosed,
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: azurePage('signalr_service') },
    tags: { value: [], page: azurePage('signalr_service') },
  },
  sla: 'azure-signalr-service',
  prices: [chargedBy('units and messages')],
});

export const iotHub = service({
  id: 'azure-iot-hub',
  name: 'IoT Hub',
  provider: 'azure',
  kind: 'message-broker',
  icon: 'azure/iot-hub',
  formats: {
    terraform: {
      type: 'azurerm_iothub',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        minTlsVersion: tls('min_tls_version'),
        sharedCredentialsAccepted: 'local_authentication_enabled',
        tier: 'sku.name',
        productionTier: notEquals('sku.name', 'F1'),
        logsExported: diagnosticLogs,
        tags: tags('tags'),
      },
      links: {
        forwardsTo: 'endpoint[].container_name+endpoint[].connection_string',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_iothub_consumer_group: 'iothub_name',
        azurerm_iothub_route: 'iothub_name',
        azurerm_iothub_endpoint_storage_container: 'iothub_id',
        azurerm_iothub_endpoint_eventhub: 'iothub_id',
        azurerm_iothub_shared_access_policy: 'iothub_name',
      },
    },
  },
  defaults: {
    sharedCredentialsAccepted: { value: true, page: azurePage('iothub') },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: azurePage('iothub') },
  },
  sla: 'azure-iot-hub',
  prices: [chargedBy('units by the month')],
});

export const automation = service({
  id: 'azure-automation',
  name: 'Automation account',
  provider: 'azure',
  kind: 'pipeline',
  icon: 'azure/automation',
  formats: {
    terraform: {
      type: 'azurerm_automation_account',
      facets: {
        publicEndpoint: 'public_network_access_enabled',
        sharedCredentialsAccepted: 'local_authentication_enabled',
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids' },
      attachments: {
        azurerm_automation_runbook: 'automation_account_name',
        azurerm_automation_schedule: 'automation_account_name',
        azurerm_automation_job_schedule: 'automation_account_name',
        azurerm_automation_credential: 'automation_account_name',
        azurerm_automation_module: 'automation_account_name',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page: azurePage('automation_account') },
    sharedCredentialsAccepted: { value: true, page: azurePage('automation_account') },
    hasIdentity: { value: false, page: azurePage('automation_account') },
    tags: { value: [], page: azurePage('automation_account') },
  },
  sla: 'azure-automation',
  prices: [chargedBy('minutes of jobs')],
});

export const batchAccount = service({
  id: 'azure-batch',
  name: 'Batch',
  provider: 'azure',
  kind: 'compute.batch',
  icon: 'azure/batch',
  formats: {
    terraform: {
      type: ['azurerm_batch_account', 'azurerm_batch_pool'],
      facets: { instanceSize: 'vm_size', tags: tags('tags') },
      links: {
        memberOf: 'account_name',
        uses: 'storage_account_id',
        placedIn: 'network_configuration.subnet_id',
        runsAs: 'identity.identity_ids',
      },
    },
  },
  defaults: { tags: { value: [], page: azurePage('batch_account') } },
  prices: [chargedBy('the hours of the machines in its pools')],
});

export const netAppVolume = service({
  id: 'azure-netapp-volume',
  name: 'NetApp volume',
  provider: 'azure',
  kind: 'storage.file',
  icon: 'azure/netapp-files',
  formats: {
    terraform: {
      type: 'azurerm_netapp_volume',
      facets: {
        encryptedAtRest: always(true, azureDocs('azure-netapp-files/understand-data-encryption')),
        storageSizeGb: 'storage_quota_in_gb',
        zones: 'zone',
        tags: tags('tags'),
      },
      links: { placedIn: 'subnet_id' },
    },
  },
  defaults: { tags: { value: [], page: azurePage('netapp_volume') } },
  sla: 'azure-netapp-files',
  prices: [chargedBy('the gigabytes of its pool')],
});
