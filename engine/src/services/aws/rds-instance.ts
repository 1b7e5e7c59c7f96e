import type { Declaration } from '../../formats/declaration.ts';
import { type Fact, known, notApplicable } from '../../graph/fact.ts';
import {
  atLeast,
  custom,
  firstOf,
  number,
  present,
  type Reading,
  text,
  written,
} from '../reading.ts';
import { parameterOn, tlsSwitches } from '../readings/parameters.ts';
import { asItsSource } from '../readings/restored.ts';
import { architectureBySize, previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { rdsPrices } from './rds-prices.ts';
import { tlsByEngine } from './rds-tls.ts';

const api = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html';
const terraform =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/db_instance';
const guide = 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide';

/** Members of an Aurora or Multi-AZ cluster have a service file of their own. */
export const inCluster = ({ properties }: Declaration): boolean =>
  properties.entries.has('DBClusterIdentifier');

/** io1 as soon as operations are reserved and no class is named. */
const withIops = (iops: string): Reading<string> =>
  custom([iops], (context): Fact<string> | undefined => {
    const slot = written(context, iops)[0];
    return slot && known('io1', { by: 'file', at: slot.at });
  });

/** A read replica's data is backed up with its source. */
const ofReplica = <T>(source: string): Reading<T> =>
  custom<T>([source], (context): Fact<T> | undefined =>
    written(context, source).length > 0 ? notApplicable : undefined,
  );

export const rdsInstance = service({
  id: 'aws-rds-instance',
  name: 'RDS database',
  provider: 'aws',
  kind: 'database.relational',
  icon: 'aws/rds',
  formats: {
    terraform: {
      type: 'aws_db_instance',
      facets: {
        encryptedAtRest: asItsSource(
          'storage_encrypted',
          'snapshot_identifier|restore_to_point_in_time|replicate_source_db',
          'replicate_source_db>storage_encrypted',
        ),
        publicEndpoint: 'publicly_accessible',
        multiZone: 'multi_az',
        automaticBackups: firstOf(
          atLeast('backup_retention_period', 1, 7),
          ofReplica('replicate_source_db'),
        ),
        backupRetentionDays: firstOf(
          number('backup_retention_period'),
          ofReplica('replicate_source_db'),
        ),
        deletionProtection: 'deletion_protection',
        enhancedMonitoring: atLeast('monitoring_interval', 1, 60),
        queryInsights: 'performance_insights_enabled',
        logsExported: present('enabled_cloudwatch_logs_exports'),
        automaticUpgrades: 'auto_minor_version_upgrade',
        identityAuthentication: 'iam_database_authentication_enabled',
        tlsRequired: firstOf(
          parameterOn('parameter_group_name>parameter', tlsSwitches),
          tlsByEngine({
            engine: 'engine|replicate_source_db>engine',
            version: 'engine_version',
            group: 'parameter_group_name',
          }),
        ),
        engine: 'engine|replicate_source_db>engine',
        engineVersion: 'engine_version',
        instanceSize: 'instance_class',
        architecture: architectureBySize('instance_class'),
        previousGeneration: previousGeneration('instance_class'),
        storageSizeGb: 'allocated_storage|replicate_source_db>allocated_storage',
        storageType: firstOf(
          text('storage_type|replicate_source_db>storage_type'),
          withIops('iops'),
        ),
        iops: 'iops',
        autoScaling: present('max_allocated_storage'),
        zones: 'availability_zone',
        crossRegionCopy: present('@aws_db_instance_automated_backups_replication'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'db_subnet_group_name>subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        encryptedWith: 'kms_key_id',
        replicaOf: 'replicate_source_db',
        runsAs: 'monitoring_role_arn',
      },
      attachments: {
        aws_db_instance_automated_backups_replication: 'source_db_instance_arn',
        aws_db_instance_role_association: 'db_instance_identifier',
      },
      label: 'identifier',
    },
    cloudformation: {
      type: 'AWS::RDS::DBInstance',
      when: (resource) => !inCluster(resource),
      facets: {
        encryptedAtRest: asItsSource(
          'StorageEncrypted',
          'DBSnapshotIdentifier|SourceDBInstanceIdentifier|SourceDBClusterIdentifier',
          'SourceDBInstanceIdentifier>StorageEncrypted',
        ),
        publicEndpoint: 'PubliclyAccessible',
        multiZone: 'MultiAZ',
        automaticBackups: firstOf(
          atLeast('BackupRetentionPeriod', 1, 7),
          ofReplica('SourceDBInstanceIdentifier'),
        ),
        backupRetentionDays: firstOf(
          number('BackupRetentionPeriod'),
          ofReplica('SourceDBInstanceIdentifier'),
        ),
        deletionProtection: 'DeletionProtection',
        enhancedMonitoring: atLeast('MonitoringInterval', 1, 60),
        queryInsights: 'EnablePerformanceInsights',
        logsExported: present('EnableCloudwatchLogsExports'),
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        identityAuthentication: 'EnableIAMDatabaseAuthentication',
        tlsRequired: firstOf(
          parameterOn('DBParameterGroupName>Parameters', tlsSwitches),
          tlsByEngine({
            engine: 'Engine|SourceDBInstanceIdentifier>Engine',
            version: 'EngineVersion',
            group: 'DBParameterGroupName',
          }),
        ),
        engine: 'Engine|SourceDBInstanceIdentifier>Engine',
        engineVersion: 'EngineVersion',
        instanceSize: 'DBInstanceClass',
        architecture: architectureBySize('DBInstanceClass'),
        previousGeneration: previousGeneration('DBInstanceClass'),
        storageSizeGb: 'AllocatedStorage|SourceDBInstanceIdentifier>AllocatedStorage',
        storageType: firstOf(
          text('StorageType|SourceDBInstanceIdentifier>StorageType'),
          withIops('Iops'),
        ),
        iops: 'Iops',
        autoScaling: present('MaxAllocatedStorage'),
        zones: 'AvailabilityZone',
        crossRegionCopy: 'AutomaticBackupReplicationRegion',
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'DBSubnetGroupName>SubnetIds',
        guardedBy: 'VPCSecurityGroups',
        encryptedWith: 'KmsKeyId',
        replicaOf: 'SourceDBInstanceIdentifier',
        runsAs: 'MonitoringRoleArn',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: api },
    publicEndpoint: { terraform: false, page: terraform },
    multiZone: { value: false, page: api },
    automaticBackups: { terraform: false, cloudformation: true, page: terraform },
    backupRetentionDays: { terraform: 0, cloudformation: 1, page: terraform },
    deletionProtection: { value: false, page: api },
    enhancedMonitoring: { value: false, page: api },
    queryInsights: { terraform: false, cloudformation: false, page: api },
    logsExported: { value: false, page: api },
    automaticUpgrades: { value: true, page: api },
    identityAuthentication: { value: false, page: api },
    storageType: { terraform: 'gp2', page: terraform },
    autoScaling: { value: false, page: `${guide}/USER_PIOPS.Autoscaling.html` },
    crossRegionCopy: { value: false, page: `${guide}/USER_ReplicateBackups.html` },
    tags: { value: [], page: api },
  },
  sla: 'aws-rds',
  prices: rdsPrices,
});
