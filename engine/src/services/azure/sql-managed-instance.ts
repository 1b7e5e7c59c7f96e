import { managedInstanceHours } from '../../cost/azure-sql.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { always, equals } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { service } from '../service.ts';

const instancePage = azurePage('mssql_managed_instance');

const diagnostics = azurePage('monitor_diagnostic_setting');

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
