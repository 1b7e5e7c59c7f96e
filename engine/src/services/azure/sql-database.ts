import { sqlDatabaseHours, sqlStorage } from '../../cost/azure-sql.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { known } from '../../graph/fact.ts';
import { always, custom, equals, present, text, yesNo } from '../reading.ts';
import { unlessWritten } from '../readings/applicable.ts';
import { anyAttached } from '../readings/attached.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { textAt } from '../readings/within.ts';
import { service } from '../service.ts';

const databasePage = azurePage('mssql_database');

const diagnostics = azurePage('monitor_diagnostic_setting');

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
        multiZone: unlessWritten('elastic_pool_id', yesNo('zone_redundant')),
        backupCrossRegion: equals('storage_account_type', 'Geo', 'GeoZone', 'GRS'),
        crossRegionCopy: present('@azurerm_mssql_failover_group.partner_server'),
        automaticBackups: always(true, azureDocs('azure-sql/database/automated-backups-overview')),
        backupRetentionDays: 'short_term_retention_policy.retention_days',
        encryptedAtRest: 'transparent_data_encryption_enabled',
        logsExported: diagnosticLogs,
        auditLogs: anyAttached('azurerm_mssql_database_extended_auditing_policy'),
        instanceSize: unlessWritten(
          'elastic_pool_id',
          text('sku_name|requested_service_objective_name|edition'),
        ),
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
        memberOf: 'server_id+server_name+elastic_pool_id',
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
