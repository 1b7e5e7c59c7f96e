import { sqlPrices } from '../../cost/google-sql.ts';
import { type Fact, known } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import {
  always,
  custom,
  equals,
  firstOf,
  mapped,
  number,
  present,
  type Reading,
  some,
  written,
  yesNo,
} from '../reading.ts';
import { isAnyAddress } from '../readings/open-ports.ts';
import { inOtherRegion } from '../readings/other-region.ts';
import { tags } from '../readings/tags.ts';
import { blocksAt, textAt } from '../readings/within.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('sql_database_instance');
const encryption = 'https://cloud.google.com/sql/docs/mysql/faq#encryption';
const ssl = 'https://cloud.google.com/sql/docs/postgres/configure-ssl-instance';
const backups = 'https://cloud.google.com/sql/docs/postgres/backup-recovery/backups';

/** `POSTGRES_16` → engine `postgres`, version `16`; `SQLSERVER_2022_STANDARD` keeps what follows. */
function versionPart(pick: (text: string) => string): Reading<string> {
  return custom(['database_version'], (context): Fact<string> | undefined => {
    const [slot] = written(context, 'database_version');
    const fact = slot && asText(slot.value);
    return fact?.state === 'known' ? { ...fact, value: pick(fact.value) } : fact;
  });
}

const engine = versionPart((text) => text.split('_')[0]?.toLowerCase() ?? '');
const version = versionPart((text) => text.split('_').slice(1).join('.').toLowerCase());

/** Whether any address may connect, by the instance's own list. */
const openToAny = some('settings.ip_configuration.authorized_networks[].value', (value) => {
  const fact = asText(value);
  return fact?.state === 'known' ? { ...fact, value: isAnyAddress(fact.value) } : fact;
});

/** Clients must use TLS, by the mode or by the switch that it replaced. */
const tlsRequired = firstOf(
  mapped<boolean>('settings.ip_configuration.ssl_mode', {
    ENCRYPTED_ONLY: true,
    TRUSTED_CLIENT_CERTIFICATE_REQUIRED: true,
    ALLOW_UNENCRYPTED_AND_ENCRYPTED: false,
  }),
  yesNo('settings.ip_configuration.require_ssl'),
);

/** A database flag is on. */
function flag(...names: readonly string[]): Reading<boolean> {
  return custom(['settings.database_flags'], (context) => {
    for (const block of blocksAt(context, 'settings.database_flags[]').blocks) {
      const name = textAt(block.context, 'name');
      if (name === undefined || !names.includes(name)) continue;
      const value = textAt(block.context, 'value')?.toLowerCase() ?? '';
      return known(value !== 'off' && value !== 'none' && value !== '0', {
        by: 'file',
        at: block.at,
      });
    }
    return undefined;
  });
}

/** A read replica is backed up with the instance it copies. */
function unlessReplica<T>(reading: Reading<T>): Reading<T> {
  return {
    ...reading,
    read: (context) =>
      written(context, 'master_instance_name').length > 0
        ? { state: 'not-applicable' }
        : reading.read(context),
  };
}

export const sqlInstance = service({
  id: 'google-sql-instance',
  name: 'Cloud SQL instance',
  provider: 'google',
  kind: 'database.relational',
  icon: 'google/cloud-sql',
  formats: {
    terraform: {
      type: 'google_sql_database_instance',
      label: 'name',
      facets: {
        publicEndpoint: 'settings.ip_configuration.ipv4_enabled',
        admitsAnyNetwork: openToAny,
        tlsRequired: {
          ...tlsRequired,
          write: (value) =>
            value ? [{ at: 'settings.ip_configuration.ssl_mode', value: 'ENCRYPTED_ONLY' }] : [],
        },
        automaticBackups: unlessReplica(yesNo('settings.backup_configuration.enabled')),
        backupRetentionDays: unlessReplica(
          number('settings.backup_configuration.backup_retention_settings.retained_backups'),
        ),
        pointInTimeRecovery: unlessReplica(
          yesNo(
            'settings.backup_configuration.point_in_time_recovery_enabled|settings.backup_configuration.binary_log_enabled',
          ),
        ),
        backupCrossRegion: unlessReplica(inOtherRegion('settings.backup_configuration.location')),
        multiZone: equals('settings.availability_type', 'REGIONAL'),
        deletionProtection: 'settings.deletion_protection_enabled|deletion_protection',
        queryInsights: 'settings.insights_config.query_insights_enabled',
        identityAuthentication: flag('cloudsql.iam_authentication', 'cloudsql_iam_authentication'),
        auditLogs: firstOf(
          flag('cloudsql.enable_pgaudit', 'cloudsql_mysql_audit'),
          present('settings.sql_server_audit_config'),
        ),
        encryptedAtRest: always(true, encryption),
        engine,
        engineVersion: version,
        instanceSize: 'settings.tier',
        storageSizeGb: 'settings.disk_size|master_instance_name>settings.disk_size',
        storageType: 'settings.disk_type',
        autoScaling: 'settings.disk_autoresize',
        zones: 'settings.location_preference.zone',
        tags: tags('settings.user_labels'),
      },
      links: {
        inNetwork: 'settings.ip_configuration.private_network',
        replicaOf: 'master_instance_name',
        encryptedWith: 'encryption_key_name',
      },
      attachments: {
        google_sql_database: 'instance',
        google_sql_user: 'instance',
        google_sql_ssl_cert: 'instance',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: false, page },
    tlsRequired: { value: false, page: ssl },
    automaticBackups: { value: false, page },
    backupRetentionDays: { value: 7, page: backups },
    multiZone: { value: false, page },
    deletionProtection: { terraform: true, page },
    queryInsights: { value: false, page },
    identityAuthentication: { value: false, page },
    auditLogs: { value: false, page },
    storageSizeGb: { value: 10, page },
    storageType: { value: 'PD_SSD', page },
    autoScaling: { value: true, page },
    tags: { value: [], page },
  },
  sla: 'google-cloud-sql',
  prices: sqlPrices,
});
