import { flexibleServerHours, serversOf } from '../../cost/azure-flexible-server.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { always, equals, number } from '../reading.ts';
import { anyAttached } from '../readings/attached.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { parameterTls, parameterYesNo } from '../readings/azure-parameters.ts';
import { publicUnlessDelegated } from '../readings/azure-public.ts';
import { wholeRange } from '../readings/azure-ranges.ts';
import { previousAzureSize } from '../readings/azure-sizes.ts';
import { tags } from '../readings/tags.ts';
import { either } from '../readings/words.ts';
import { service } from '../service.ts';

const page = azurePage('postgresql_flexible_server');
const mysqlPage = azurePage('mysql_flexible_server');
const diagnostics = azurePage('monitor_diagnostic_setting');
const parameter = 'azurerm_postgresql_flexible_server_configuration';
const mysqlParameter = 'azurerm_mysql_flexible_server_configuration';
const doc = (path: string) => azureDocs(`postgresql/flexible-server/${path}`);
const mysqlDoc = (path: string) => azureDocs(`mysql/flexible-server/${path}`);

/** Smallest disk of each family, GB. */
const leastPostgres = 32;
const leastMysql = 20;

export const postgresFlexibleServer = service({
  id: 'azure-postgresql-flexible-server',
  name: 'PostgreSQL flexible server',
  provider: 'azure',
  kind: 'database.relational',
  icon: 'azure/postgresql',
  formats: {
    terraform: {
      type: 'azurerm_postgresql_flexible_server',
      facets: {
        engine: always('postgres', page),
        engineVersion: 'version',
        backupCrossRegion: 'geo_redundant_backup_enabled',
        automaticBackups: always(true, doc('concepts-backup-restore')),
        backupRetentionDays: 'backup_retention_days',
        multiZone: equals('high_availability.mode', 'ZoneRedundant'),
        publicEndpoint: publicUnlessDelegated('public_network_access_enabled'),
        admitsAnyNetwork: wholeRange('azurerm_postgresql_flexible_server_firewall_rule'),
        tlsRequired: parameterYesNo(parameter, 'require_secure_transport'),
        minTlsVersion: parameterTls(parameter, 'ssl_min_protocol_version'),
        identityAuthentication: either(
          {
            paths: ['authentication.active_directory_auth_enabled'],
            read: equals('authentication.active_directory_auth_enabled', 'true').read,
            write: (value) => [{ at: 'authentication.active_directory_auth_enabled', value }],
          },
          anyAttached('azurerm_postgresql_flexible_server_active_directory_administrator'),
        ),
        sharedCredentialsAccepted: 'authentication.password_auth_enabled',
        encryptedAtRest: always(true, doc('concepts-data-encryption')),
        logsExported: diagnosticLogs,
        instanceSize: 'sku_name',
        previousGeneration: previousAzureSize('sku_name'),
        storageSizeGb: number('storage_mb', 1 / 1024),
        zones: 'zone',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'delegated_subnet_id',
        replicaOf: 'source_server_id',
        encryptedWith: 'customer_managed_key.key_vault_key_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        [parameter]: 'server_id',
        azurerm_postgresql_flexible_server_firewall_rule: 'server_id',
        azurerm_postgresql_flexible_server_database: 'server_id',
        azurerm_postgresql_flexible_server_active_directory_administrator: 'server_name',
        azurerm_postgresql_flexible_server_virtual_endpoint: 'source_server_id',
      },
    },
  },
  defaults: {
    backupCrossRegion: { value: false, page },
    backupRetentionDays: { value: 7, page: doc('concepts-backup-restore') },
    multiZone: { value: false, page },
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: false, page: doc('concepts-firewall-rules') },
    tlsRequired: { value: true, page: doc('concepts-networking-ssl-tls') },
    minTlsVersion: { value: 1.2, page: doc('concepts-networking-ssl-tls') },
    identityAuthentication: { value: false, page },
    sharedCredentialsAccepted: { value: true, page },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page },
  },
  sla: 'azure-database-for-postgresql-flexible-server',
  prices: [
    flexibleServerHours('postgresql_flexible_server'),
    perGbMonth({
      provider: 'azure',
      dimension: 'postgresql_flexible_server.storage',
      label: 'Storage',
      size: ({ facets: { storageSizeGb } }) =>
        storageSizeGb?.state === 'known' ? storageSizeGb.value : leastPostgres,
      count: serversOf,
    }),
  ],
});

export const mysqlFlexibleServer = service({
  id: 'azure-mysql-flexible-server',
  name: 'MySQL flexible server',
  provider: 'azure',
  kind: 'database.relational',
  icon: 'azure/mysql',
  formats: {
    terraform: {
      type: 'azurerm_mysql_flexible_server',
      facets: {
        engine: always('mysql', mysqlPage),
        engineVersion: 'version',
        backupCrossRegion: 'geo_redundant_backup_enabled',
        automaticBackups: always(true, mysqlDoc('concepts-backup-restore')),
        backupRetentionDays: 'backup_retention_days',
        multiZone: equals('high_availability.mode', 'ZoneRedundant'),
        publicEndpoint: publicUnlessDelegated(
          'public_network_access|public_network_access_enabled',
        ),
        admitsAnyNetwork: wholeRange('azurerm_mysql_flexible_server_firewall_rule'),
        tlsRequired: parameterYesNo(mysqlParameter, 'require_secure_transport'),
        minTlsVersion: parameterTls(mysqlParameter, 'tls_version'),
        identityAuthentication: anyAttached(
          'azurerm_mysql_flexible_server_active_directory_administrator',
        ),
        encryptedAtRest: always(true, mysqlDoc('concepts-customer-managed-key')),
        logsExported: diagnosticLogs,
        instanceSize: 'sku_name',
        previousGeneration: previousAzureSize('sku_name'),
        storageSizeGb: 'storage.size_gb',
        iops: 'storage.iops',
        zones: 'zone',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'delegated_subnet_id',
        replicaOf: 'source_server_id',
        encryptedWith: 'customer_managed_key.key_vault_key_id',
        runsAs: 'identity.identity_ids',
        logsTo: diagnosedTo,
      },
      attachments: {
        ...diagnosed,
        [mysqlParameter]: 'server_name',
        azurerm_mysql_flexible_server_firewall_rule: 'server_name',
        azurerm_mysql_flexible_database: 'server_name',
        azurerm_mysql_flexible_server_active_directory_administrator: 'server_id',
      },
    },
  },
  defaults: {
    backupCrossRegion: { value: false, page: mysqlPage },
    backupRetentionDays: { value: 7, page: mysqlPage },
    multiZone: { value: false, page: mysqlPage },
    publicEndpoint: { value: true, page: mysqlPage },
    admitsAnyNetwork: { value: false, page: mysqlDoc('concepts-networking-public') },
    tlsRequired: { value: true, page: mysqlDoc('security-tls') },
    minTlsVersion: { value: 1.2, page: mysqlDoc('security-tls') },
    identityAuthentication: { value: false, page: mysqlPage },
    logsExported: { value: false, page: diagnostics },
    tags: { value: [], page: mysqlPage },
  },
  sla: 'azure-database-for-mysql-flexible-server',
  prices: [
    flexibleServerHours('mysql_flexible_server'),
    perGbMonth({
      provider: 'azure',
      dimension: 'mysql_flexible_server.storage',
      label: 'Storage',
      size: ({ facets: { storageSizeGb } }) =>
        storageSizeGb?.state === 'known' ? storageSizeGb.value : leastMysql,
      count: serversOf,
    }),
  ],
});
