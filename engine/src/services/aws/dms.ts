import { wrappedHours } from '../../cost/wrapped-hours.ts';
import { facetOf } from '../../graph/graph.ts';
import { dms } from '../../prices/aws-wrapped-sizes.table.ts';
import { previousGeneration } from '../readings/sizes.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/dms/latest/userguide';
const api =
  'https://docs.aws.amazon.com/dms/latest/APIReference/API_CreateReplicationInstance.html';

export const dmsReplicationInstance = service({
  id: 'aws-dms-replication-instance',
  name: 'DMS replication instance',
  provider: 'aws',
  kind: 'transfer',
  icon: 'aws/dms',
  formats: {
    terraform: {
      type: 'aws_dms_replication_instance',
      label: 'replication_instance_id',
      facets: {
        publicEndpoint: 'publicly_accessible',
        multiZone: 'multi_az',
        automaticUpgrades: 'auto_minor_version_upgrade',
        instanceSize: 'replication_instance_class',
        previousGeneration: previousGeneration('replication_instance_class'),
        storageSizeGb: 'allocated_storage',
        tags: tags('tags'),
      },
      links: {
        placedIn: 'replication_subnet_group_id>subnet_ids',
        guardedBy: 'vpc_security_group_ids',
        encryptedWith: 'kms_key_arn',
      },
    },
    cloudformation: {
      type: 'AWS::DMS::ReplicationInstance',
      label: 'ReplicationInstanceIdentifier',
      facets: {
        publicEndpoint: 'PubliclyAccessible',
        multiZone: 'MultiAZ',
        automaticUpgrades: 'AutoMinorVersionUpgrade',
        instanceSize: 'ReplicationInstanceClass',
        previousGeneration: previousGeneration('ReplicationInstanceClass'),
        storageSizeGb: 'AllocatedStorage',
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'ReplicationSubnetGroupIdentifier>SubnetIds',
        guardedBy: 'VpcSecurityGroupIds',
        encryptedWith: 'KmsKeyId',
      },
    },
  },
  defaults: {
    publicEndpoint: { cloudformation: true, page: api },
    multiZone: { value: false, page: api },
    automaticUpgrades: { cloudformation: true, page: api },
    tags: { value: [], page: api },
  },
  prices: [
    wrappedHours({
      sizes: dms,
      times: (resource) => {
        const multiZone = facetOf(resource, 'multiZone');
        return multiZone.state === 'known' && multiZone.value
          ? { factor: 2, because: 'two instances, one of them standing by' }
          : { factor: 1 };
      },
    }),
  ],
});

export const dmsSettings = service({
  id: 'aws-dms-settings',
  name: 'DMS task or endpoint',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/dms',
  formats: {
    terraform: {
      type: [
        'aws_dms_endpoint',
        'aws_dms_replication_task',
        'aws_dms_certificate',
        'aws_dms_event_subscription',
        'aws_dms_s3_endpoint',
      ],
      facets: { tags: tags('tags') },
      links: {
        memberOf: 'replication_instance_arn',
        triggeredBy: 'source_endpoint_arn',
        forwardsTo: 'target_endpoint_arn',
        uses: 'server_name+secrets_manager_arn+s3_settings.bucket_name',
        encryptedWith: 'kms_key_arn',
      },
    },
    cloudformation: {
      type: [
        'AWS::DMS::Endpoint',
        'AWS::DMS::ReplicationTask',
        'AWS::DMS::Certificate',
        'AWS::DMS::EventSubscription',
      ],
      facets: { tags: tags('Tags') },
      links: {
        memberOf: 'ReplicationInstanceArn',
        triggeredBy: 'SourceEndpointArn',
        forwardsTo: 'TargetEndpointArn',
        uses: 'ServerName+S3Settings.BucketName',
        encryptedWith: 'KmsKeyId',
      },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/CHAP_Introduction.html` } },
  prices: 'free',
});
