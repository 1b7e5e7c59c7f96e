import { atLeast, equals, firstOf, number, type Reading, texts } from '../reading.ts';
import { unlessText, unlessWritten } from '../readings/applicable.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { cacheNodeHours } from './elasticache-prices.ts';

const api =
  'https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_CreateCacheCluster.html';

/** Memcached keeps no backups, and those of a group's member are the group's. */
const whereKept = <T>(engine: string, reading: Reading<T>): Reading<T> =>
  unlessText(engine, ['memcached'], unlessWritten('replication_group_id', reading));

export const elasticacheCluster = service({
  id: 'aws-elasticache-cluster',
  name: 'ElastiCache cluster',
  provider: 'aws',
  kind: 'cache.memory',
  icon: 'aws/elasticache',
  formats: {
    terraform: {
      type: 'aws_elasticache_cluster',
      label: 'cluster_id',
      facets: {
        automaticBackups: whereKept('engine', atLeast('snapshot_retention_limit', 1, 7)),
        backupRetentionDays: whereKept('engine', number('snapshot_retention_limit')),
        multiZone: equals('az_mode', 'cross-az'),
        tlsRequired: 'transit_encryption_enabled',
        automaticUpgrades: 'auto_minor_version_upgrade',
        engine: 'engine|replication_group_id>engine',
        engineVersion: 'engine_version|replication_group_id>engine_version',
        instanceSize: 'node_type|replication_group_id>node_type',
        architecture: architectureBySize('node_type|replication_group_id>node_type'),
        previousGeneration: previousGeneration('node_type|replication_group_id>node_type'),
        instances: 'num_cache_nodes',
        zones: firstOf(texts('preferred_availability_zones'), texts('availability_zone')),
        tags: tags('tags'),
      },
      links: {
        memberOf: 'replication_group_id',
        placedIn: 'subnet_group_name>subnet_ids',
        guardedBy: 'security_group_ids',
      },
    },
    cloudformation: {
      type: 'AWS::ElastiCache::CacheCluster',
      facets: {
        automaticBackups: whereKept('Engine', atLeast('SnapshotRetentionLimit', 1, 7)),
        backupRetentionDays: whereKept('Engine', number('SnapshotRetentionLimit')),
        multiZone: equals('AZMode', 'cross-az'),
        tlsRequired: 'TransitEncryptionEnabled',
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        engine: 'Engine',
        engineVersion: 'EngineVersion',
        instanceSize: 'CacheNodeType',
        architecture: architectureBySize('CacheNodeType'),
        previousGeneration: previousGeneration('CacheNodeType'),
        instances: 'NumCacheNodes',
        zones: firstOf(texts('PreferredAvailabilityZones'), texts('PreferredAvailabilityZone')),
        tags: tags('Tags'),
      },
      links: { placedIn: 'CacheSubnetGroupName>SubnetIds', guardedBy: 'VpcSecurityGroupIds' },
    },
  },
  defaults: {
    automaticBackups: { value: false, page: api },
    backupRetentionDays: { value: 0, page: api },
    multiZone: { value: false, page: api },
    tlsRequired: { value: false, page: api },
    automaticUpgrades: {
      terraform: true,
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/elasticache_cluster',
    },
    instances: { terraform: 1, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-elasticache',
  prices: [cacheNodeHours],
});
