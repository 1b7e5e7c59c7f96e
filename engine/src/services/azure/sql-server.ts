import { managedInstanceHours, sqlDatabaseHours, sqlStorage } from '../../cost/azure-sql.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { known } from '../../graph/fact.ts';
import { always, custom, equals, firstOf, present, yesNo } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { wholeRange } from '../readings/azure-ranges.ts';
import { foreverIfZero } from '../readings/azure-retention.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { textAt } from '../readings/within.ts';
import { service } from '../service.ts';

const page = azurePage('mssql_server');
const databasePage = azurePage('mssql_database');
const instancePage = azurePage('mssql_managed_instance');
const rulesPage = azureDocs('azure-sql/database/firewall-configure');
const auditing = azurePage('mssql_server_extended_auditing_policy');
const diagnostics = azurePage('monitor_diagnostic_setting');

const serverAudit = '@azurerm_mssql_server_extended_auditing_policy';

export const sqlServer = service({
  id: 'azure-sql-server',
  name: 'SQL server',
  provider: 'azure',
  kind: 'database.server',
  icon: 'azure/sql-server',
  formats: {
    terraform: {
      type: ['azurerm_mssql_server', 'azurerm_sql_server'],
      facets: {
        minTlsVersion: tls('minimum_tls_version'),
        tlsRequired: always(true, azureDocs('azure-sql/database/connectivity-settings')),
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: wholeRange('azurerm_mssql_firewall_rule', 'azurerm_sql_firewall_rule'),
        auditLogs: firstOf(
          yesNo(`${serverAudit}.enabled`),
          anyAttached('azurerm_mssql_server_extended_auditing_policy'),
          present(
            'extended_auditing_policy.storage_endpoint+extended_auditing_policy.log_monitoring_enabled',
          ),
        ),
        retentionDays: foreverIfZero(
          `${serverAudit}.retention_in_days|extended_auditing_policy.retention_in_days`,
        ),
        identityAuthentication: firstOf(
          present('azuread_administrator.object_id'),
          anyAttached('azurerm_sql_active_directory_administrator'),
        ),
        hasIdentity: present('identity.type'),
        tags: tags('tags'),
      },
      links: {
        runsAs: 'identity.identity_ids',
        encryptedWith:
          'transparent_data_encryption_key_vault_key_id+@azurerm_mssql_server_transparent_data_encryption.key_vault_key_id',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_mssql_firewall_rule: 'server_id',
        azurerm_sql_firewall_rule: 'server_name',
        azurerm_mssql_virtual_network_rule: 'server_id',
        azurerm_sql_virtual_network_rule: 'server_name',
        azurerm_mssql_outbound_firewall_rule: 'server_id',
        azurerm_mssql_server_extended_auditing_policy: 'server_id',
        azurerm_mssql_server_microsoft_support_auditing_policy: 'server_id',
        azurerm_mssql_server_security_alert_policy: 'server_name',
        azurerm_mssql_server_vulnerability_assessment:
          'server_security_alert_policy_id>server_name',
        azurerm_mssql_server_transparent_data_encryption: 'server_id',
        azurerm_mssql_server_dns_alias: 'mssql_server_id',
        azurerm_sql_active_directory_administrator: 'server_name',
      },
    },
  },
  defaults: {
    minTlsVersion: { value: 1.2, page },
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: false, page: rulesPage },
    auditLogs: { value: false, page: auditing },
    identityAuthentication: { value: false, page },
    hasIdentity: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'azure-sql-database',
  prices: 'free',
});

type Mode = 'provisioned' | 'on-demand' | 'serverless';

export const sqlDatabase = service({
  id: 'azure-sql-database',
  name: 'SQL database',
  provider: 'azure',
  kind: 'database.relational',
  icon: 'azure/sql-database',
  formats: {
    terraform: {
      type: ['azurerm_mssql_database', 'azurerm_sql_database'],
      facets: {
        engine: always('sqlserver', azureDocs('azure-sql/database/sql-database-paas-overview')),
        multiZone: 'zone_redundant',
        backupCrossRegion: equals('storage_account_type', 'Geo', 'GeoZone', 'GRS'),
        crossRegionCopy: present('@azurerm_mssql_failover_group.partner_server'),
        automaticBackups: always(true, azureDocs('azure-sql/database/automated-backups-overview')),
        backupRetentionDays: 'short_term_retention_policy.retention_days',
        encryptedAtRest: 'transparent_data_encryption_enabled',
        logsExported: diagnosticLogs,
        auditLogs: anyAttached('azurerm_mssql_database_extended_auditing_policy'),
        instanceSize: 'sku_name|requested_service_objective_name|edition',
        capacityMode: custom<Mode>(['sku_name'], (context) => {
          const sku = textAt(context, 'sku_name');
          if (sku === undefined) return undefined;
          const mode: Mode = /_s_/i.test(sku) ? 'serverless' : 'provisioned';
          return known(mode, { by: 'file', at: context.resource.at });
        }),
        storageSizeGb: 'max_size_gb',
        tags: tags('tags'),
      },
      links: {
        memberOf: 'server_id|server_name|elastic_pool_id',
        replicaOf: 'creation_source_database_id|source_database_id',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        azurerm_mssql_database_extended_auditing_policy: 'database_id',
        azurerm_mssql_failover_group: 'databases',
      },
    },
  },
  defaults: {
    multiZone: { value: false, page: databasePage },
    backupCrossRegion: { value: true, page: databasePage },
    crossRegionCopy: { value: false, page: azurePage('mssql_failover_group') },
    backupRetentionDays: {
      value: 7,
      page: azureDocs('azure-sql/database/automated-backups-overview'),
    },
    encryptedAtRest: { value: true, page: databasePage },
    logsExported: { value: false, page: diagnostics },
    auditLogs: { value: false, page: azurePage('mssql_database_extended_auditing_policy') },
    capacityMode: { value: 'provisioned', page: databasePage },
    tags: { value: [], page: databasePage },
  },
  sla: 'azure-sql-database',
  prices: [sqlDatabaseHours, sqlStorage],
});

export const sqlElasticPool = service({
  id: 'azure-sql-elastic-pool',
  name: 'SQL elastic pool',
  provider: 'azure',
  kind: 'database.relational',
  icon: 'azure/sql-elastic-pool',
  formats: {
    terraform: {
      type: ['azurerm_mssql_elasticpool', 'azurerm_sql_elasticpool'],
      facets: {
        multiZone: 'zone_redundant',
        instanceSize: 'sku.name',
        storageSizeGb: 'max_size_gb',
        tags: tags('tags'),
      },
      links: { memberOf: 'server_name' },
    },
  },
  defaults: {
    multiZone: { value: false, page: azurePage('mssql_elasticpool') },
    tags: { value: [], page: azurePage('mssql_elasticpool') },
  },
  sla: 'azure-sql-database',
  prices: [chargedBy('the cores or DTUs of the pool')],
});

export const sqlManagedInstance = service({
  id: 'azure-sql-managed-instance',
  name: 'SQL managed instance',
  provider: 'azure',
  kind: 'database.relational',
  icon: 'azure/sql-managed-instance',
  formats: {
    terraform: {
      type: ['azurerm_mssql_managed_instance', 'azurerm_sql_managed_instance'],
      facets: {
        engine: always(
          'sqlserver',
          azureDocs('azure-sql/managed-instance/sql-managed-instance-paas-overview'),
        ),
        multiZone: 'zone_redundant_enabled',
        backupCrossRegion: equals('storage_account_type', 'GRS', 'GZRS', 'Geo', 'GeoZone'),
        automaticBackups: always(
          true,
          azureDocs('azure-sql/managed-instance/automated-backups-overview'),
        ),
        publicEndpoint: 'public_data_endpoint_enabled',
        minTlsVersion: tls('minimum_tls_version'),
        tlsRequired: always(
          true,
          azureDocs('azure-sql/managed-instance/connectivity-architecture-overview'),
        ),
        encryptedAtRest: always(
          true,
          azureDocs('azure-sql/database/transparent-data-encryption-tde-overview'),
        ),
        identityAuthentication: anyAttached(
          'azurerm_mssql_managed_instance_active_directory_administrator',
        ),
        logsExported: diagnosticLogs,
        instanceSize: 'sku_name',
        instances: 'vcores',
        storageSizeGb: 'storage_size_in_gb',
        tags: tags('tags'),
      },
      links: { placedIn: 'subnet_id', runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: {
        ...diagnosed,
        azurerm_mssql_managed_instance_active_directory_administrator: 'managed_instance_id',
        azurerm_mssql_managed_instance_security_alert_policy: 'managed_instance_name',
        azurerm_mssql_managed_instance_transparent_data_encryption: 'managed_instance_id',
        azurerm_mssql_managed_instance_vulnerability_assessment: 'managed_instance_id',
        azurerm_mssql_managed_database: 'managed_instance_id',
      },
    },
  },
  defaults: {
    multiZone: { value: false, page: instancePage },
    backupCrossRegion: { value: true, page: instancePage },
    publicEndpoint: { value: false, page: instancePage },
    minTlsVersion: { value: 1.2, page: instancePage },
    identityAuthentication: { value: false, page: instancePage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: instancePage },
  },
  sla: 'azure-sql-managed-instance',
  prices: [
    managedInstanceHours,
    perGbMonth({
      provider: 'azure',
      dimension: 'mssql_managed_instance.additional_storage',
      label: 'Storage beyond 32 GB',
      size: (resource) => {
        const fact = resource.facets.storageSizeGb;
        return fact?.state === 'known' ? Math.max(0, fact.value - 32) : undefined;
      },
    }),
  ],
});

/** A group that fails over from one server to another, with its databases. */
export const sqlFailoverGroup = service({
  id: 'azure-sql-failover-group',
  name: 'SQL failover group',
  provider: 'azure',
  kind: 'other',
  icon: 'azure/sql-database',
  formats: {
    terraform: {
      type: 'azurerm_mssql_failover_group',
      links: { attachedTo: 'databases+server_id+partner_server[].id' },
    },
  },
  prices: 'free',
});
