import { perUse } from '../../cost/per-use.ts';
import { atLeast, present } from '../reading.ts';
import { atLeastAttached, countAttached } from '../readings/attached.ts';
import { asItsSource } from '../readings/restored.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/neptune/latest/userguide';
const api = 'https://docs.aws.amazon.com/neptune/latest/apiref/API_CreateDBCluster.html';

export const neptuneCluster = service({
  id: 'aws-neptune-cluster',
  name: 'Neptune cluster',
  provider: 'aws',
  kind: 'database.graph',
  icon: 'aws/neptune',
  formats: {
    terraform: {
      type: 'aws_neptune_cluster',
      label: 'cluster_identifier',
      facets: {
        encryptedAtRest: asItsSource(
          'storage_encrypted',
          'snapshot_identifier|restore_to_point_in_time|global_cluster_identifier',
        ),
        automaticBackups: atLeast('backup_retention_period', 1, 7),
        backupRetentionDays: 'backup_retention_period',
        deletionProtection: 'deletion_protection',
        identityAuthentication: 'iam_database_authentication_enabled',
        logsExported: present('enable_cloudwatch_logs_exports'),
        multiZone: atLeastAttached(2, 'aws_neptune_cluster_instance'),
        instances: countAttached('aws_neptune_cluster_instance'),
        engineVersion: 'engine_version',
        crossRegionCopy: present('global_cluster_identifier'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'neptune_subnet_group_name>subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        encryptedWith: 'kms_key_arn',
      },
      attachments: {
        aws_neptune_cluster_endpoint: 'cluster_identifier',
        aws_neptune_cluster_instance: 'cluster_identifier',
        aws_neptune_cluster_snapshot: 'db_cluster_identifier',
      },
    },
    cloudformation: {
      type: 'AWS::Neptune::DBCluster',
      facets: {
        encryptedAtRest: asItsSource(
          'StorageEncrypted',
          'SnapshotIdentifier|GlobalClusterIdentifier',
        ),
        automaticBackups: atLeast('BackupRetentionPeriod', 1, 7),
        backupRetentionDays: 'BackupRetentionPeriod',
        deletionProtection: 'DeletionProtection',
        identityAuthentication: 'IamAuthEnabled',
        logsExported: present('EnableCloudwatchLogsExports'),
        multiZone: atLeastAttached(2, 'AWS::Neptune::DBInstance'),
        instances: countAttached('AWS::Neptune::DBInstance'),
        engineVersion: 'EngineVersion',
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'DBSubnetGroupName>SubnetIds',
        guardedBy: 'VpcSecurityGroupIds',
        encryptedWith: 'KmsKeyId',
      },
      attachments: { 'AWS::Neptune::DBInstance': 'DBClusterIdentifier' },
    },
  },
  defaults: {
    encryptedAtRest: {
      terraform: false,
      page: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/neptune_cluster',
    },
    automaticBackups: { value: true, page: api },
    backupRetentionDays: { value: 1, page: api },
    deletionProtection: { value: false, page: api },
    identityAuthentication: { value: false, page: `${guide}/iam-auth.html` },
    logsExported: { value: false, page: `${guide}/auditing.html` },
    multiZone: { value: false, page: `${guide}/feature-overview-availability.html` },
    instances: { value: 0, page: `${guide}/feature-overview-db-clusters.html` },
    crossRegionCopy: { value: false, page: `${guide}/neptune-global-database.html` },
    tags: { value: [], page: api },
  },
  sla: 'aws-neptune',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'neptune_cluster.storage',
      label: 'Storage',
      usage: 'aws-neptune-storage-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: 'neptune_cluster.i_o_requests',
      label: 'I/O requests',
      usage: 'aws-neptune-io',
      per: 1e6,
    }),
  ],
});
