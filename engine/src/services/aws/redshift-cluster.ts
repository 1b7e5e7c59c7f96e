import type { PriceDimension } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { facetOf } from '../../graph/graph.ts';
import { atLeast, firstOf, present, yesNo } from '../reading.ts';
import { parameterOn, tlsSwitches } from '../readings/parameters.ts';
import { previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/redshift/latest/mgmt';
const api = 'https://docs.aws.amazon.com/redshift/latest/APIReference/API_CreateCluster.html';
const since2025 = `${guide}/behavior-changes.html`;

/** RA3 nodes keep their data in storage that is charged by itself. */
const managedStorage: PriceDimension = (resource) => {
  const size = facetOf(resource, 'instanceSize');
  return size.state === 'known' && /^ra3\./i.test(size.value)
    ? {
        label: 'Managed storage',
        notPriced: 'charged by the GB kept, of which the price tables have no figure',
      }
    : [];
};

export const redshiftCluster = service({
  id: 'aws-redshift-cluster',
  name: 'Redshift cluster',
  provider: 'aws',
  kind: 'warehouse',
  icon: 'aws/redshift',
  formats: {
    terraform: {
      type: 'aws_redshift_cluster',
      label: 'cluster_identifier',
      facets: {
        encryptedAtRest: 'encrypted',
        publicEndpoint: 'publicly_accessible',
        automaticBackups: atLeast('automated_snapshot_retention_period', 1, 7),
        backupRetentionDays: 'automated_snapshot_retention_period',
        backupCrossRegion: present('snapshot_copy|@aws_redshift_snapshot_copy.destination_region'),
        multiZone: 'multi_az',
        automaticUpgrades: 'allow_version_upgrade',
        tlsRequired: parameterOn('cluster_parameter_group_name>parameter', tlsSwitches),
        auditLogs: firstOf(
          yesNo('logging.enable'),
          present('@aws_redshift_logging.cluster_identifier'),
        ),
        instanceSize: 'node_type',
        previousGeneration: previousGeneration('node_type'),
        instances: 'number_of_nodes',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'cluster_subnet_group_name>subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        encryptedWith: 'kms_key_id',
        runsAs: 'iam_roles',
        logsTo: 'logging.bucket_name|@aws_redshift_logging.bucket_name',
      },
      attachments: {
        aws_redshift_cluster_iam_roles: 'cluster_identifier',
        aws_redshift_logging: 'cluster_identifier',
        aws_redshift_snapshot_copy: 'cluster_identifier',
        aws_redshift_snapshot_schedule_association: 'cluster_identifier',
      },
    },
    cloudformation: {
      type: 'AWS::Redshift::Cluster',
      label: 'ClusterIdentifier',
      facets: {
        encryptedAtRest: 'Encrypted',
        publicEndpoint: 'PubliclyAccessible',
        automaticBackups: atLeast('AutomatedSnapshotRetentionPeriod', 1, 7),
        backupRetentionDays: 'AutomatedSnapshotRetentionPeriod',
        backupCrossRegion: present('DestinationRegion'),
        multiZone: 'MultiAZ',
        automaticUpgrades: 'AllowVersionUpgrade',
        tlsRequired: parameterOn('ClusterParameterGroupName>Parameters', tlsSwitches),
        auditLogs: present('LoggingProperties'),
        instanceSize: 'NodeType',
        previousGeneration: previousGeneration('NodeType'),
        instances: 'NumberOfNodes',
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'ClusterSubnetGroupName>SubnetIds',
        guardedBy: 'VpcSecurityGroupIds',
        encryptedWith: 'KmsKeyId',
        runsAs: 'IamRoles',
        logsTo: 'LoggingProperties.BucketName',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: true, page: since2025 },
    publicEndpoint: { value: false, page: since2025 },
    automaticBackups: { value: true, page: api },
    backupRetentionDays: { value: 1, page: api },
    backupCrossRegion: { value: false, page: `${guide}/cross-region-snapshot-copy.html` },
    multiZone: { value: false, page: api },
    automaticUpgrades: { value: true, page: api },
    auditLogs: { value: false, page: `${guide}/db-auditing.html` },
    instances: { value: 1, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-redshift',
  prices: [
    (resource, prices) => {
      const size = facetOf(resource, 'instanceSize');
      if (size.state !== 'known')
        return { label: 'Node hours', notPriced: 'the size is not known' };
      const dimension = `redshift.${size.value.toLowerCase()}.hour`;
      const label = `Node hours (${size.value})`;
      return perHour({ provider: 'aws', dimension, label, count: 'instances' })(resource, prices);
    },
    managedStorage,
  ],
});
