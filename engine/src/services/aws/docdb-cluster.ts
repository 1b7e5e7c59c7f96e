import { perUse } from '../../cost/per-use.ts';
import { atLeast, present } from '../reading.ts';
import { atLeastAttached, countAttached } from '../readings/attached.ts';
import { parameterOn, tlsSwitches } from '../readings/parameters.ts';
import { asItsSource } from '../readings/restored.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/documentdb/latest/developerguide';
const api = `${guide}/API_CreateDBCluster.html`;

export const docdbCluster = service({
  id: 'aws-docdb-cluster',
  name: 'DocumentDB cluster',
  provider: 'aws',
  kind: 'database.document',
  icon: 'aws/documentdb',
  formats: {
    terraform: {
      type: 'aws_docdb_cluster',
      label: 'cluster_identifier',
      facets: {
        encryptedAtRest: asItsSource(
          'storage_encrypted',
          'snapshot_identifier|restore_to_point_in_time|global_cluster_identifier',
        ),
        automaticBackups: atLeast('backup_retention_period', 1, 7),
        backupRetentionDays: 'backup_retention_period',
        deletionProtection: 'deletion_protection',
        logsExported: present('enabled_cloudwatch_logs_exports'),
        multiZone: atLeastAttached(2, 'aws_docdb_cluster_instance'),
        instances: countAttached('aws_docdb_cluster_instance'),
        tlsRequired: parameterOn('db_cluster_parameter_group_name>parameter', tlsSwitches),
        engineVersion: 'engine_version',
        crossRegionCopy: present('global_cluster_identifier'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'db_subnet_group_name>subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        encryptedWith: 'kms_key_id',
      },
      attachments: {
        aws_docdb_cluster_instance: 'cluster_identifier',
        aws_docdb_cluster_snapshot: 'db_cluster_identifier',
      },
    },
    cloudformation: {
      type: 'AWS::DocDB::DBCluster',
      facets: {
        encryptedAtRest: asItsSource(
          'StorageEncrypted',
          'SnapshotIdentifier|GlobalClusterIdentifier',
        ),
        automaticBackups: atLeast('BackupRetentionPeriod', 1, 7),
        backupRetentionDays: 'BackupRetentionPeriod',
        deletionProtection: 'DeletionProtection',
        logsExported: present('EnableCloudwatchLogsExports'),
        multiZone: atLeastAttached(2, 'AWS::DocDB::DBInstance'),
        instances: countAttached('AWS::DocDB::DBInstance'),
        tlsRequired: parameterOn('DBClusterParameterGroupName>Parameters', tlsSwitches),
        engineVersion: 'EngineVersion',
        crossRegionCopy: present('GlobalClusterIdentifier'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'DBSubnetGroupName>SubnetIds',
        guardedBy: 'VpcSecurityGroupIds',
        encryptedWith: 'KmsKeyId',
      },
      attachments: { 'AWS::DocDB::DBInstance': 'DBClusterIdentifier' },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: `${guide}/encryption-at-rest.html` },
    automaticBackups: { value: true, page: api },
    backupRetentionDays: { value: 1, page: api },
    deletionProtection: { value: false, page: api },
    logsExported: { value: false, page: api },
    multiZone: { value: false, page: `${guide}/failover.html` },
    instances: { value: 0, page: `${guide}/how-it-works.html` },
    tlsRequired: { value: true, page: `${guide}/security.encryption.ssl.html` },
    crossRegionCopy: { value: false, page: `${guide}/global-clusters.html` },
    tags: { value: [], page: api },
  },
  sla: 'aws-documentdb',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'docdb_cluster_instance.storage',
      label: 'Storage',
      usage: 'aws-docdb-storage-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: 'docdb_cluster_instance.i_o_requests',
      label: 'I/O requests',
      usage: 'aws-docdb-io',
      per: 1e6,
    }),
  ],
});
