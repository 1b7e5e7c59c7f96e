import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { memoryDb } from '../../prices/aws-wrapped-sizes.table.ts';
import { always, atLeast, notEquals } from '../reading.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { nodes } from './elasticache-replication-group.ts';

const guide = 'https://docs.aws.amazon.com/memorydb/latest/devguide';
const api = 'https://docs.aws.amazon.com/memorydb/latest/APIReference/API_CreateCluster.html';
const otherwise = { shards: 1, replicas: 1, page: api };

export const memorydbCluster = service({
  id: 'aws-memorydb-cluster',
  name: 'MemoryDB cluster',
  provider: 'aws',
  kind: 'cache.memory',
  icon: 'aws/memorydb',
  formats: {
    terraform: {
      type: 'aws_memorydb_cluster',
      label: 'name',
      facets: {
        encryptedAtRest: always(true, `${guide}/at-rest-encryption.html`),
        tlsRequired: 'tls_enabled',
        authenticationRequired: notEquals('acl_name', 'open-access'),
        automaticBackups: atLeast('snapshot_retention_limit', 1, 7),
        backupRetentionDays: 'snapshot_retention_limit',
        automaticUpgrades: 'auto_minor_version_upgrade',
        engine: 'engine',
        engineVersion: 'engine_version',
        instanceSize: 'node_type',
        architecture: architectureBySize('node_type'),
        previousGeneration: previousGeneration('node_type'),
        instances: nodes({ shards: 'num_shards', replicas: 'num_replicas_per_shard', otherwise }),
        multiZone: atLeast('num_replicas_per_shard', 1),
        automaticFailover: atLeast('num_replicas_per_shard', 1),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'subnet_group_name>subnet_ids',
        guardedBy: 'security_group_ids',
        encryptedWith: 'kms_key_arn',
      },
    },
    cloudformation: {
      type: 'AWS::MemoryDB::Cluster',
      label: 'ClusterName',
      facets: {
        encryptedAtRest: always(true, `${guide}/at-rest-encryption.html`),
        tlsRequired: 'TLSEnabled',
        authenticationRequired: notEquals('ACLName', 'open-access'),
        automaticBackups: atLeast('SnapshotRetentionLimit', 1, 7),
        backupRetentionDays: 'SnapshotRetentionLimit',
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        engine: 'Engine',
        engineVersion: 'EngineVersion',
        instanceSize: 'NodeType',
        architecture: architectureBySize('NodeType'),
        previousGeneration: previousGeneration('NodeType'),
        instances: nodes({ shards: 'NumShards', replicas: 'NumReplicasPerShard', otherwise }),
        multiZone: atLeast('NumReplicasPerShard', 1),
        automaticFailover: atLeast('NumReplicasPerShard', 1),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'SubnetGroupName>SubnetIds',
        guardedBy: 'SecurityGroupIds',
        encryptedWith: 'KmsKeyId',
      },
    },
  },
  defaults: {
    tlsRequired: { value: true, page: api },
    automaticBackups: { value: false, page: api },
    backupRetentionDays: { value: 0, page: api },
    automaticUpgrades: { value: true, page: api },
    multiZone: { value: true, page: api },
    automaticFailover: { value: true, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-memorydb',
  prices: [wrappedHours({ label: 'Node hours', sizes: memoryDb, count: 'instances' })],
});
