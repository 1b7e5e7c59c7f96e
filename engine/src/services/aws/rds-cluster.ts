import type { PriceDimension, PricedResource } from '../../cost/dimension.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perUse } from '../../cost/per-use.ts';
import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { type Fact, known, unknownFact } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import {
  atLeast,
  custom,
  equals,
  firstOf,
  number,
  present,
  type Reading,
  text,
  written,
} from '../reading.ts';
import { whereWritten } from '../readings/applicable.ts';
import { atLeastAttached, countAttached } from '../readings/attached.ts';
import { serverlessIf } from '../readings/capacity.ts';
import { parameterOn, tlsSwitches } from '../readings/parameters.ts';
import { asItsSource } from '../readings/restored.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';
import { rdsSizes, rdsStorageDimension } from './rds-prices.ts';

const api = 'https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBCluster.html';
const guide = 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide';

/** A Multi-AZ DB cluster (with a size of its own) always has two readable standbys in other zones. */
const multiZoneCluster = (size: string): Reading<boolean> =>
  custom([size], (context) => {
    const slot = written(context, size)[0];
    return slot && known(true, { by: 'file', at: slot.at });
  });

const threeNodes = (size: string): Reading<number> =>
  custom([size], (context) => {
    const slot = written(context, size)[0];
    return slot && known(3, { by: 'file', at: slot.at });
  });

/** The first serverless Aurora has no instances and is always encrypted; where it stands isn't ours to choose. */
const whenServerless = <T>(mode: string, fact: Fact<T>): Reading<T> => {
  const serverless = equals(mode, 'serverless');
  return custom<T>([mode], (context): Fact<T> | undefined => {
    const answer = serverless.read(context);
    return answer?.state === 'known' && answer.value ? fact : undefined;
  });
};
const encryptedWhenServerless = (mode: string): Reading<boolean> =>
  whenServerless<boolean>(mode, known(true, { by: 'default', page: api }));
const openWhenServerless = (mode: string): Reading<boolean> =>
  whenServerless<boolean>(
    mode,
    unknownFact('the provider moves a serverless cluster between zones by itself'),
  );

const isAurora = (resource: PricedResource): boolean => {
  const engine = facetOf(resource, 'engine');
  return engine.state === 'known' && engine.value.startsWith('aurora');
};

const optimised = (resource: PricedResource): boolean => {
  const type = facetOf(resource, 'storageType');
  return type.state === 'known' && type.value === 'aurora-iopt1';
};

const isMultiZoneCluster = (resource: PricedResource): boolean =>
  !isAurora(resource) && facetOf(resource, 'instanceSize').state !== 'not-applicable';

/** A Multi-AZ cluster of MySQL or Postgres: three instances, each with its storage. */
const multiZoneClusterPrices: readonly PriceDimension[] = [
  wrappedHours({ sizes: rdsSizes, count: 'instances' }),
  perGbMonth({
    provider: 'aws',
    dimension: rdsStorageDimension,
    label: 'Storage',
    count: 'instances',
  }),
];

export const rdsCluster = service({
  id: 'aws-rds-cluster',
  name: 'Aurora cluster',
  provider: 'aws',
  kind: 'database.relational',
  icon: 'aws/aurora',
  formats: {
    terraform: {
      type: 'aws_rds_cluster',
      label: 'cluster_identifier',
      facets: {
        encryptedAtRest: firstOf(
          asItsSource(
            'storage_encrypted',
            'snapshot_identifier|restore_to_point_in_time|replication_source_identifier|global_cluster_identifier',
            'replication_source_identifier>storage_encrypted|global_cluster_identifier>storage_encrypted',
          ),
          encryptedWhenServerless('engine_mode'),
        ),
        automaticBackups: atLeast('backup_retention_period', 1, 7),
        backupRetentionDays: 'backup_retention_period',
        deletionProtection: 'deletion_protection',
        identityAuthentication: 'iam_database_authentication_enabled',
        logsExported: present('enabled_cloudwatch_logs_exports'),
        multiZone: firstOf(
          multiZoneCluster('db_cluster_instance_class'),
          atLeastAttached(2, 'aws_rds_cluster_instance'),
          openWhenServerless('engine_mode'),
        ),
        tlsRequired: parameterOn('db_cluster_parameter_group_name>parameter', tlsSwitches),
        capacityMode: serverlessIf('engine_mode', 'serverlessv2_scaling_configuration'),
        engine: 'engine',
        engineVersion: 'engine_version',
        instances: firstOf(
          threeNodes('db_cluster_instance_class'),
          countAttached('aws_rds_cluster_instance'),
        ),
        instanceSize: whereWritten('db_cluster_instance_class', text('db_cluster_instance_class')),
        storageSizeGb: whereWritten('db_cluster_instance_class', number('allocated_storage')),
        iops: whereWritten('db_cluster_instance_class', number('iops')),
        zones: 'availability_zones',
        storageType: 'storage_type',
        crossRegionCopy: present('global_cluster_identifier'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'db_subnet_group_name>subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        encryptedWith: 'kms_key_id',
        replicaOf: 'replication_source_identifier',
      },
      attachments: {
        aws_rds_cluster_endpoint: 'cluster_identifier',
        aws_rds_cluster_instance: 'cluster_identifier',
        aws_rds_cluster_role_association: 'db_cluster_identifier',
        aws_rds_cluster_activity_stream: 'resource_arn',
      },
    },
    cloudformation: {
      type: 'AWS::RDS::DBCluster',
      facets: {
        encryptedAtRest: firstOf(
          asItsSource(
            'StorageEncrypted',
            'SnapshotIdentifier|SourceDBClusterIdentifier|ReplicationSourceIdentifier|GlobalClusterIdentifier',
            'GlobalClusterIdentifier>StorageEncrypted',
          ),
          encryptedWhenServerless('EngineMode'),
        ),
        automaticBackups: atLeast('BackupRetentionPeriod', 1, 7),
        backupRetentionDays: 'BackupRetentionPeriod',
        deletionProtection: 'DeletionProtection',
        identityAuthentication: 'EnableIAMDatabaseAuthentication',
        logsExported: present('EnableCloudwatchLogsExports'),
        multiZone: firstOf(
          multiZoneCluster('DBClusterInstanceClass'),
          atLeastAttached(2, 'AWS::RDS::DBInstance'),
          openWhenServerless('EngineMode'),
        ),
        tlsRequired: parameterOn('DBClusterParameterGroupName>Parameters', tlsSwitches),
        capacityMode: serverlessIf('EngineMode', 'ServerlessV2ScalingConfiguration'),
        engine: 'Engine',
        engineVersion: 'EngineVersion',
        instances: firstOf(
          threeNodes('DBClusterInstanceClass'),
          countAttached('AWS::RDS::DBInstance'),
        ),
        instanceSize: whereWritten('DBClusterInstanceClass', text('DBClusterInstanceClass')),
        storageSizeGb: whereWritten('DBClusterInstanceClass', number('AllocatedStorage')),
        iops: whereWritten('DBClusterInstanceClass', number('Iops')),
        zones: 'AvailabilityZones',
        storageType: 'StorageType',
        crossRegionCopy: present('GlobalClusterIdentifier'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'DBSubnetGroupName>SubnetIds',
        guardedBy: 'VpcSecurityGroupIds',
        encryptedWith: 'KmsKeyId',
        replicaOf: 'ReplicationSourceIdentifier',
      },
      attachments: { 'AWS::RDS::DBInstance': 'DBClusterIdentifier' },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: api },
    automaticBackups: { value: true, page: api },
    backupRetentionDays: { value: 1, page: api },
    deletionProtection: { value: false, page: api },
    identityAuthentication: { value: false, page: api },
    logsExported: { value: false, page: api },
    multiZone: { value: false, page: `${guide}/Concepts.AuroraHighAvailability.html` },
    capacityMode: { value: 'provisioned', page: api },
    instances: { value: 0, page: `${guide}/Aurora.Overview.html` },
    crossRegionCopy: { value: false, page: `${guide}/aurora-global-database.html` },
    tags: { value: [], page: api },
  },
  sla: 'aws-aurora',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) =>
        isAurora(resource)
          ? `rds_cluster.storage${optimised(resource) ? '_i_o_optimized' : ''}`
          : undefined,
      label: 'Storage',
      usage: 'aws-aurora-storage-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) =>
        isAurora(resource) && !optimised(resource) ? 'rds_cluster.i_o_requests' : undefined,
      label: 'I/O requests',
      usage: 'aws-aurora-io',
      per: 1e6,
    }),
    (resource) =>
      isAurora(resource) && textIn(resource, 'engine_mode', 'EngineMode') === 'serverless'
        ? {
            label: 'Capacity',
            notPriced: 'no price for the capacity units of the first serverless Aurora',
          }
        : [],
    ...multiZoneClusterPrices.map(
      (dimension): PriceDimension =>
        (resource, prices) =>
          isMultiZoneCluster(resource) ? dimension(resource, prices) : [],
    ),
    (resource) =>
      isAurora(resource) || isMultiZoneCluster(resource)
        ? []
        : { label: 'Storage', notPriced: 'whether it is an Aurora cluster is not known' },
  ],
});
