import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { asNumber } from '../plain.ts';
import {
  atLeast,
  custom,
  firstOf,
  notEquals,
  present,
  type Reading,
  written,
  yesNo,
} from '../reading.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import type { ReadContext } from '../select.ts';
import { service } from '../service.ts';
import { cacheNodeHours } from './elasticache-prices.ts';

const api =
  'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateReplicationGroup.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_replication_group';

/** Nodes of the group: stated as a whole, or shards × (1 + replicas of each). */
export function nodes(paths: {
  readonly total?: string;
  readonly shards: string;
  readonly replicas: string;
  readonly otherwise: { readonly shards: number; readonly replicas: number; readonly page: string };
}): Reading<number> {
  const { total, shards, replicas, otherwise } = paths;
  return custom(
    [...(total ? [total] : []), shards, replicas],
    (context): Fact<number> | undefined => {
      const whole = total === undefined ? undefined : numberAt(context, total);
      if (whole) return whole;
      const [parts, copies] = [numberAt(context, shards), numberAt(context, replicas)];
      if (parts?.state === 'unknown') return parts;
      if (copies?.state === 'unknown') return copies;
      const number = (fact: Fact<number> | undefined, standard: number) =>
        fact?.state === 'known' ? fact.value : standard;
      const value = number(parts, otherwise.shards) * (1 + number(copies, otherwise.replicas));
      const from = [parts, copies].flatMap((fact) => (fact?.state === 'known' ? fact.from : []));
      if (from.length === 0 && total !== undefined) return undefined;
      return known(
        value,
        ...(from.length > 0 ? from : [{ by: 'default', page: otherwise.page } as const]),
      );
    },
  );
}

function numberAt(context: ReadContext, path: string): Fact<number> | undefined {
  const slot = written(context, path)[0];
  if (!slot) return undefined;
  return asNumber(slot.value) ?? unknownFact('it is empty');
}

/** Valkey is encrypted at rest and in transit unless told otherwise; Redis OSS isn't. */
const byEngine = (setting: string, engine: string): Reading<boolean> =>
  firstOf(
    yesNo(setting),
    custom([engine], (context): Fact<boolean> | undefined => {
      const isValkey = notEquals(engine, 'valkey').read(context);
      return isValkey?.state === 'known' && !isValkey.value
        ? known(true, { by: 'default', page: terraform })
        : undefined;
    }),
  );

export const elasticacheReplicationGroup = service({
  id: 'aws-elasticache-replication-group',
  name: 'ElastiCache replication group',
  provider: 'aws',
  kind: 'cache.memory',
  icon: 'aws/elasticache',
  formats: {
    terraform: {
      type: 'aws_elasticache_replication_group',
      label: 'replication_group_id',
      facets: {
        encryptedAtRest: byEngine('at_rest_encryption_enabled', 'engine'),
        tlsRequired: byEngine('transit_encryption_enabled', 'engine'),
        authenticationRequired: present('auth_token|user_group_ids'),
        automaticFailover: 'automatic_failover_enabled',
        multiZone: 'multi_az_enabled',
        automaticBackups: atLeast('snapshot_retention_limit', 1, 7),
        backupRetentionDays: 'snapshot_retention_limit',
        automaticUpgrades: 'auto_minor_version_upgrade',
        engine: 'engine',
        engineVersion: 'engine_version',
        instanceSize: 'node_type',
        architecture: architectureBySize('node_type'),
        previousGeneration: previousGeneration('node_type'),
        instances: nodes({
          total: 'num_cache_clusters|number_cache_clusters',
          shards: 'num_node_groups|cluster_mode.num_node_groups',
          replicas: 'replicas_per_node_group|cluster_mode.replicas_per_node_group',
          otherwise: { shards: 1, replicas: 0, page: terraform },
        }),
        zones: 'preferred_cache_cluster_azs',
        logsExported: present('log_delivery_configuration'),
        crossRegionCopy: present('global_replication_group_id'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_group_name>subnet_ids',
        guardedBy: 'security_group_ids',
        encryptedWith: 'kms_key_id',
        logsTo: 'log_delivery_configuration[].destination',
      },
    },
    cloudformation: {
      type: 'AWS::ElastiCache::ReplicationGroup',
      facets: {
        encryptedAtRest: byEngine('AtRestEncryptionEnabled', 'Engine'),
        tlsRequired: byEngine('TransitEncryptionEnabled', 'Engine'),
        authenticationRequired: present('AuthToken|UserGroupIds'),
        automaticFailover: 'AutomaticFailoverEnabled',
        multiZone: 'MultiAZEnabled',
        automaticBackups: atLeast('SnapshotRetentionLimit', 1, 7),
        backupRetentionDays: 'SnapshotRetentionLimit',
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        engine: 'Engine',
        engineVersion: 'EngineVersion',
        instanceSize: 'CacheNodeType',
        architecture: architectureBySize('CacheNodeType'),
        previousGeneration: previousGeneration('CacheNodeType'),
        instances: nodes({
          total: 'NumCacheClusters',
          shards: 'NumNodeGroups',
          replicas: 'ReplicasPerNodeGroup',
          otherwise: { shards: 1, replicas: 0, page: api },
        }),
        zones: 'PreferredCacheClusterAZs',
        logsExported: present('LogDeliveryConfigurations'),
        crossRegionCopy: present('GlobalReplicationGroupId'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'CacheSubnetGroupName>SubnetIds',
        guardedBy: 'SecurityGroupIds',
        encryptedWith: 'KmsKeyId',
        logsTo: 'LogDeliveryConfigurations[].DestinationDetails',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: api },
    tlsRequired: { value: false, page: api },
    authenticationRequired: { value: false, page: api },
    automaticFailover: { value: false, page: api },
    multiZone: { value: false, page: api },
    automaticBackups: { value: false, page: api },
    backupRetentionDays: { value: 0, page: api },
    automaticUpgrades: { cloudformation: true, page: api },
    engine: { terraform: 'redis', page: terraform },
    logsExported: { value: false, page: api },
    crossRegionCopy: { value: false, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-elasticache',
  prices: [cacheNodeHours],
});
