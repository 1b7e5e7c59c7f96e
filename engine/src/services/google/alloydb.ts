import { chargedBy } from '../../cost/charged-by.ts';
import { always, equals } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

const alloy = registry('alloydb_cluster');

export const alloydbCluster = service({
  id: 'google-alloydb-cluster',
  name: 'AlloyDB cluster',
  provider: 'google',
  kind: 'database.relational',
  icon: 'google/alloydb',
  formats: {
    terraform: {
      type: 'google_alloydb_cluster',
      label: 'cluster_id',
      facets: {
        publicEndpoint: always(false, alloy),
        deletionProtection: 'deletion_protection',
        automaticBackups: 'automated_backup_policy.enabled',
        pointInTimeRecovery: 'continuous_backup_config.enabled',
        encryptedAtRest: always(true, encryption),
        engine: always('postgres', alloy),
        engineVersion: 'database_version',
        tags: tags('labels'),
      },
      links: {
        inNetwork: 'network_config.network|network',
        encryptedWith: 'encryption_config.kms_key_name',
        replicaOf: 'secondary_config.primary_cluster_name',
      },
      attachments: { google_alloydb_user: 'cluster', google_alloydb_backup: 'cluster_name' },
    },
  },
  defaults: {
    deletionProtection: { terraform: true, page: alloy },
    automaticBackups: {
      value: true,
      page: 'https://cloud.google.com/alloydb/docs/backup/overview',
    },
    pointInTimeRecovery: { value: true, page: alloy },
    tags: { value: [], page: alloy },
  },
  sla: 'google-alloydb',
  prices: [chargedBy('the storage of its data and backups')],
});

export const alloydbInstance = service({
  id: 'google-alloydb-instance',
  name: 'AlloyDB instance',
  provider: 'google',
  kind: 'database.relational',
  icon: 'google/alloydb',
  formats: {
    terraform: {
      type: 'google_alloydb_instance',
      label: 'instance_id',
      facets: {
        publicEndpoint: 'network_config.enable_public_ip',
        tlsRequired: equals('client_connection_config.ssl_config.ssl_mode', 'ENCRYPTED_ONLY'),
        multiZone: equals('availability_type', 'REGIONAL'),
        queryInsights: always(true, 'https://cloud.google.com/alloydb/docs/using-query-insights'),
        engine: always('postgres', alloy),
        instanceSize: 'machine_config.machine_type',
        instances: 'read_pool_config.node_count',
        zones: 'gce_zone',
        tags: tags('labels'),
      },
      links: { memberOf: 'cluster', inNetwork: 'cluster>network_config.network|cluster>network' },
    },
  },
  defaults: {
    publicEndpoint: { value: false, page: registry('alloydb_instance') },
    tlsRequired: {
      value: true,
      page: 'https://cloud.google.com/alloydb/docs/security-privacy-compliance/ssl-overview',
    },
    multiZone: { value: true, page: registry('alloydb_instance') },
    instances: { value: 1, page: registry('alloydb_instance') },
    tags: { value: [], page: registry('alloydb_instance') },
  },
  sla: 'google-alloydb',
  prices: [chargedBy('the cores and memory of the instance')],
});
