import { singleServerHours } from '../../cost/azure-single-server.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { always, number } from '../reading.ts';
import { diagnosed, diagnosedTo, diagnosticLogs } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { wholeRange } from '../readings/azure-ranges.ts';
import { enforcedTls } from '../readings/azure-tls.ts';
import { tags } from '../readings/tags.ts';
import { type Service, service } from '../service.ts';

const engines = {
  postgresql: { name: 'PostgreSQL', word: 'postgres' },
  mysql: { name: 'MySQL', word: 'mysql' },
  mariadb: { name: 'MariaDB', word: 'mariadb' },
} as const;

/** Single servers, which Azure has retired; many files still describe them. */
function singleServer(engine: keyof typeof engines): Service {
  const { name, word } = engines[engine];
  const type = `azurerm_${engine}_server`;
  const page = azurePage(`${engine}_server`);
  return service({
    id: `azure-${engine}-server`,
    name: `${name} server`,
    provider: 'azure',
    kind: 'database.relational',
    icon: `azure/${engine}`,
    formats: {
      terraform: {
        type,
        facets: {
          engine: always<string>(word, page),
          engineVersion: 'version',
          tlsRequired: 'ssl_enforcement_enabled|ssl_enforcement',
          minTlsVersion: enforcedTls('ssl_minimal_tls_version_enforced'),
          publicEndpoint: 'public_network_access_enabled',
          admitsAnyNetwork: wholeRange(`azurerm_${engine}_firewall_rule`),
          backupCrossRegion: 'geo_redundant_backup_enabled|storage_profile.geo_redundant_backup',
          automaticBackups: always(true, azureDocs('postgresql/single-server/concepts-backup')),
          backupRetentionDays: 'backup_retention_days|storage_profile.backup_retention_days',
          encryptedAtRest: always(true, azureDocs('postgresql/single-server/concepts-security')),
          logsExported: diagnosticLogs,
          superseded: always(
            true,
            azureDocs(`${engine === 'mariadb' ? 'mariadb' : engine}/migrate`),
          ),
          instanceSize: 'sku_name',
          storageSizeGb: number('storage_mb|storage_profile.storage_mb', 1 / 1024),
          tags: tags('tags'),
        },
        links: {
          replicaOf: 'creation_source_server_id',
          logsTo: diagnosedTo,
        },
        attachments: {
          ...diagnosed,
          [`azurerm_${engine}_firewall_rule`]: 'server_name',
          [`azurerm_${engine}_virtual_network_rule`]: 'server_name',
          [`azurerm_${engine}_configuration`]: 'server_name',
          [`azurerm_${engine}_database`]: 'server_name',
          [`azurerm_${engine}_active_directory_administrator`]: 'server_name',
          [`azurerm_${engine}_server_key`]: 'server_id',
        },
      },
    },
    defaults: {
      minTlsVersion: { value: 1.2, page },
      publicEndpoint: { value: true, page },
      admitsAnyNetwork: { value: false, page },
      backupRetentionDays: { value: 7, page },
      logsExported: { value: false, page: azurePage('monitor_diagnostic_setting') },
      tags: { value: [], page },
    },
    sla: `azure-database-for-${engine}-single-server`,
    prices: [
      singleServerHours(`${engine}_server`),
      perGbMonth({ provider: 'azure', dimension: `${engine}_server.storage`, label: 'Storage' }),
    ],
  });
}

export const postgresSingleServer = singleServer('postgresql');
export const mysqlSingleServer = singleServer('mysql');
export const mariadbServer = singleServer('mariadb');
