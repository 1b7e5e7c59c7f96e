import { chargedBy } from '../../cost/charged-by.ts';
import { type Fact, known, type Origin } from '../../graph/fact.ts';
import { asNumber, asText } from '../plain.ts';
import { always, custom, equals, type Reading, written } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { blocksAt, textAt } from '../readings/within.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';
const alloy = registry('alloydb_cluster');
const spanner = registry('spanner_instance');
const replication = 'https://cloud.google.com/spanner/docs/instance-configurations';
const bigtable = registry('bigtable_instance');
const firestore = registry('firestore_database');

/** Whether a text at a path doesn't begin with any of these words. */
function notStarting(path: string, words: readonly string[]): Reading<boolean> {
  return custom([path], (context): Fact<boolean> | undefined => {
    const [slot] = written(context, path);
    const fact = slot && asText(slot.value);
    if (fact?.state !== 'known') return fact;
    const name = fact.value.slice(fact.value.lastIndexOf('/') + 1);
    return { ...fact, value: !words.some((word) => name.startsWith(word)) };
  });
}

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

const spannerUnits = 1000;

/** Nodes, or processing units at a thousand for a node. */
const spannerNodes: Reading<number> = custom(
  ['num_nodes', 'processing_units'],
  (context): Fact<number> | undefined => {
    const [nodes] = written(context, 'num_nodes|autoscaling_config.autoscaling_limits.min_nodes');
    if (nodes) return asNumber(nodes.value);
    const [units] = written(context, 'processing_units');
    const fact = units && asNumber(units.value);
    return fact?.state === 'known' ? { ...fact, value: fact.value / spannerUnits } : fact;
  },
);

export const spannerInstance = service({
  id: 'google-spanner-instance',
  name: 'Spanner instance',
  provider: 'google',
  kind: 'database.server',
  icon: 'google/spanner',
  formats: {
    terraform: {
      type: 'google_spanner_instance',
      label: 'name',
      facets: {
        multiZone: always(true, replication),
        crossRegionCopy: notStarting('config', ['regional-']),
        instances: spannerNodes,
        encryptedAtRest: always(true, encryption),
        tlsRequired: always(true, 'https://cloud.google.com/docs/security/encryption-in-transit'),
        tags: tags('labels'),
      },
    },
  },
  defaults: { tags: { value: [], page: spanner } },
  sla: 'google-spanner',
  prices: [chargedBy('nodes and storage')],
});

export const spannerDatabase = service({
  id: 'google-spanner-database',
  name: 'Spanner database',
  provider: 'google',
  kind: 'database.relational',
  icon: 'google/spanner',
  formats: {
    terraform: {
      type: 'google_spanner_database',
      label: 'name',
      facets: {
        deletionProtection: 'deletion_protection|enable_drop_protection',
        multiZone: always(true, replication),
        crossRegionCopy: notStarting('instance>config', ['regional-']),
        encryptedAtRest: always(true, encryption),
        tlsRequired: always(true, 'https://cloud.google.com/docs/security/encryption-in-transit'),
        identityAuthentication: always(true, 'https://cloud.google.com/spanner/docs/iam'),
        engine: always('spanner', spanner),
      },
      links: { memberOf: 'instance', encryptedWith: 'encryption_config.kms_key_name' },
      attachments: {
        google_spanner_database_iam_member: 'database',
        google_spanner_database_iam_binding: 'database',
      },
    },
  },
  defaults: { deletionProtection: { terraform: true, page: registry('spanner_database') } },
  sla: 'google-spanner',
  prices: 'free',
});

/** Nodes of all clusters together. */
const bigtableNodes: Reading<number> = custom(
  ['cluster[].num_nodes'],
  (context): Fact<number> | undefined => {
    const { blocks } = blocksAt(context, 'cluster[]');
    const from: Origin[] = [];
    let sum = 0;
    for (const block of blocks) {
      const [slot] = written(block.context, 'num_nodes|autoscaling_config.min_nodes');
      const fact = slot && asNumber(slot.value);
      if (fact?.state === 'unknown') return fact;
      sum += fact?.state === 'known' ? fact.value : 1;
      from.push({ by: 'file', at: block.at });
    }
    return blocks.length === 0 ? undefined : known(sum, ...from);
  },
);

const bigtableZones = custom<boolean>(['cluster[].zone'], (context) => {
  const { blocks } = blocksAt(context, 'cluster[]');
  if (blocks.length === 0) return undefined;
  const zones = new Set(blocks.map((block) => textAt(block.context, 'zone') ?? block.at));
  return known(zones.size > 1, ...blocks.map(({ at }) => ({ by: 'file', at }) as const));
});

export const bigtableInstance = service({
  id: 'google-bigtable-instance',
  name: 'Bigtable instance',
  provider: 'google',
  kind: 'database.key-value',
  icon: 'google/bigtable',
  formats: {
    terraform: {
      type: 'google_bigtable_instance',
      label: 'name',
      facets: {
        deletionProtection: 'deletion_protection',
        instances: bigtableNodes,
        multiZone: bigtableZones,
        storageType: 'cluster.storage_type',
        encryptedAtRest: always(true, encryption),
        capacityMode: always<'provisioned' | 'on-demand' | 'serverless'>('provisioned', bigtable),
        autoScaling: custom<boolean>(['cluster[].autoscaling_config'], (context) => {
          const [slot] = written(context, 'cluster[].autoscaling_config');
          return slot && known(true, { by: 'file', at: slot.at });
        }),
        tags: tags('labels'),
      },
      links: { encryptedWith: 'cluster[].kms_key_name' },
      attachments: {
        google_bigtable_table: 'instance_name',
        google_bigtable_app_profile: 'instance',
        google_bigtable_instance_iam_member: 'instance',
        google_bigtable_instance_iam_binding: 'instance',
      },
    },
  },
  defaults: {
    deletionProtection: { terraform: true, page: bigtable },
    autoScaling: { value: false, page: bigtable },
    tags: { value: [], page: bigtable },
  },
  sla: 'google-bigtable',
  prices: [chargedBy('nodes and storage')],
});

/** Locations that are several regions. */
const severalRegions = ['nam', 'eur'];

export const firestoreDatabase = service({
  id: 'google-firestore-database',
  name: 'Firestore database',
  provider: 'google',
  kind: 'database.document',
  icon: 'google/firestore',
  formats: {
    terraform: {
      type: 'google_firestore_database',
      label: 'name',
      facets: {
        deletionProtection: equals('delete_protection_state', 'DELETE_PROTECTION_ENABLED'),
        pointInTimeRecovery: equals(
          'point_in_time_recovery_enablement',
          'POINT_IN_TIME_RECOVERY_ENABLED',
        ),
        automaticBackups: custom<boolean>(['@google_firestore_backup_schedule'], (context) => {
          const [plan] = context.attachments.get('google_firestore_backup_schedule') ?? [];
          return plan && known(true, { by: 'file', at: plan.at });
        }),
        multiZone: always(true, 'https://cloud.google.com/firestore/docs/locations'),
        crossRegionCopy: custom<boolean>(['location_id'], (context) => {
          const [slot] = written(context, 'location_id');
          const fact = slot && asText(slot.value);
          return fact?.state === 'known'
            ? {
                ...fact,
                value: severalRegions.some(
                  (one) =>
                    fact.value.toLowerCase().startsWith(one) &&
                    /\d$/.test(fact.value) &&
                    !fact.value.includes('-'),
                ),
              }
            : fact;
        }),
        encryptedAtRest: always(true, encryption),
        capacityMode: always<'provisioned' | 'on-demand' | 'serverless'>('serverless', firestore),
      },
      links: { encryptedWith: 'cmek_config.kms_key_name' },
      attachments: {
        google_firestore_backup_schedule: 'database',
        google_firestore_index: 'database',
        google_firestore_field: 'database',
        google_firestore_document: 'database',
      },
    },
  },
  defaults: {
    deletionProtection: { value: false, page: firestore },
    pointInTimeRecovery: { value: false, page: firestore },
    automaticBackups: { value: false, page: 'https://cloud.google.com/firestore/docs/backups' },
  },
  sla: 'google-firestore',
  prices: [chargedBy('reads, writes and storage')],
});

export const filestore = service({
  id: 'google-filestore',
  name: 'Filestore instance',
  provider: 'google',
  kind: 'storage.file',
  icon: 'google/filestore',
  formats: {
    terraform: {
      type: 'google_filestore_instance',
      label: 'name',
      facets: {
        multiZone: equals('tier', 'ENTERPRISE', 'REGIONAL'),
        deletionProtection: 'deletion_protection_enabled',
        storageSizeGb: 'file_shares.capacity_gb',
        storageType: 'tier',
        encryptedAtRest: always(true, encryption),
        tags: tags('labels'),
      },
      links: { inNetwork: 'networks[].network', encryptedWith: 'kms_key_name' },
      attachments: {
        google_filestore_snapshot: 'instance',
        google_filestore_backup: 'source_instance',
      },
    },
  },
  defaults: {
    deletionProtection: { value: false, page: registry('filestore_instance') },
    tags: { value: [], page: registry('filestore_instance') },
  },
  sla: 'google-filestore',
  prices: [chargedBy('the capacity of its shares')],
});
