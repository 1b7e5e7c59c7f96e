import { perUse } from '../../cost/per-use.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { always, equals, firstOf, present, some } from '../reading.ts';
import { bucketAccess, publicAccessBlocked } from '../readings/bucket-access.ts';
import { inOtherRegion } from '../readings/other-region.ts';
import { deniesPlain } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide';
const since2023 = `${guide}/create-bucket-faq.html`;
const block = '@aws_s3_bucket_public_access_block';
const encryption = '@aws_s3_bucket_server_side_encryption_configuration.rule';
const replica = '@aws_s3_bucket_replication_configuration.rule';
const notified = '@aws_s3_bucket_notification';
/** A rule that is switched off moves and removes nothing. */
const isEnabled = (value: Value) => {
  const fact = asText(value);
  return fact?.state === 'known'
    ? { ...fact, value: ['enabled', 'true'].includes(fact.value.toLowerCase()) }
    : fact;
};
const terraformBlock = {
  block,
  switches: [
    'block_public_acls',
    'block_public_policy',
    'ignore_public_acls',
    'restrict_public_buckets',
  ],
};
const cloudformationBlock = {
  block: 'PublicAccessBlockConfiguration',
  switches: ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'],
};

export const s3Bucket = service({
  id: 'aws-s3-bucket',
  name: 'S3 bucket',
  provider: 'aws',
  kind: 'storage.object',
  icon: 'aws/s3',
  formats: {
    terraform: {
      type: 'aws_s3_bucket',
      label: 'bucket',
      facets: {
        anonymousAccess: bucketAccess({
          acl: '@aws_s3_bucket_acl.acl|acl',
          policy: '@aws_s3_bucket_policy.policy|policy',
          grants: {
            each: '@aws_s3_bucket_acl.access_control_policy.grant[]',
            group: 'grantee.uri',
            permission: 'permission',
          },
          block: terraformBlock,
        }),
        publicAccessBlocked: publicAccessBlocked(terraformBlock),
        uniformAccess: equals(
          '@aws_s3_bucket_ownership_controls.rule.object_ownership',
          'BucketOwnerEnforced',
        ),
        accessLogs: present('@aws_s3_bucket_logging.target_bucket|logging'),
        versioning: equals(
          '@aws_s3_bucket_versioning.versioning_configuration.status|versioning.enabled',
          'Enabled',
          'true',
        ),
        lifecycleRules: firstOf(
          some('@aws_s3_bucket_lifecycle_configuration.rule[].status', isEnabled, true),
          some('lifecycle_rule[].enabled', isEnabled, true),
        ),
        encryptedAtRest: always(true, `${guide}/default-encryption-faq.html`),
        tlsRequired: deniesPlain('@aws_s3_bucket_policy.policy|policy'),
        multiZone: always(true, `${guide}/DataDurability.html`),
        crossRegionCopy: inOtherRegion(
          `${replica}[].destination.bucket|replication_configuration.rules.destination.bucket`,
        ),
        tags: tags('tags'),
      },
      links: {
        encryptedWith: `${encryption}.apply_server_side_encryption_by_default.kms_master_key_id|server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id`,
        logsTo: '@aws_s3_bucket_logging.target_bucket|logging.target_bucket',
        forwardsTo: `${notified}.lambda_function.lambda_function_arn+${notified}.queue.queue_arn+${notified}.topic.topic_arn`,
      },
      attachments: {
        aws_s3_bucket_accelerate_configuration: 'bucket',
        aws_s3_bucket_acl: 'bucket',
        aws_s3_bucket_analytics_configuration: 'bucket',
        aws_s3_bucket_cors_configuration: 'bucket',
        aws_s3_bucket_intelligent_tiering_configuration: 'bucket',
        aws_s3_bucket_inventory: 'bucket',
        aws_s3_bucket_lifecycle_configuration: 'bucket',
        aws_s3_bucket_logging: 'bucket',
        aws_s3_bucket_metric: 'bucket',
        aws_s3_bucket_notification: 'bucket',
        aws_s3_bucket_object: 'bucket',
        aws_s3_bucket_object_lock_configuration: 'bucket',
        aws_s3_bucket_ownership_controls: 'bucket',
        aws_s3_bucket_policy: 'bucket',
        aws_s3_bucket_public_access_block: 'bucket',
        aws_s3_bucket_replication_configuration: 'bucket',
        aws_s3_bucket_request_payment_configuration: 'bucket',
        aws_s3_bucket_server_side_encryption_configuration: 'bucket',
        aws_s3_bucket_versioning: 'bucket',
        aws_s3_bucket_website_configuration: 'bucket',
        aws_s3_object: 'bucket',
      },
    },
    cloudformation: {
      type: 'AWS::S3::Bucket',
      facets: {
        anonymousAccess: bucketAccess({
          acl: 'AccessControl',
          policy: '@AWS::S3::BucketPolicy.PolicyDocument',
          block: cloudformationBlock,
        }),
        publicAccessBlocked: publicAccessBlocked(cloudformationBlock),
        uniformAccess: equals('OwnershipControls.Rules[].ObjectOwnership', 'BucketOwnerEnforced'),
        accessLogs: present('LoggingConfiguration'),
        versioning: equals('VersioningConfiguration.Status', 'Enabled'),
        lifecycleRules: some('LifecycleConfiguration.Rules[].Status', isEnabled, true),
        encryptedAtRest: always(true, `${guide}/default-encryption-faq.html`),
        tlsRequired: deniesPlain('@AWS::S3::BucketPolicy.PolicyDocument'),
        multiZone: always(true, `${guide}/DataDurability.html`),
        crossRegionCopy: inOtherRegion('ReplicationConfiguration.Rules[].Destination.Bucket'),
        tags: tags('Tags'),
      },
      links: {
        encryptedWith:
          'BucketEncryption.ServerSideEncryptionConfiguration[].ServerSideEncryptionByDefault.KMSMasterKeyID',
        logsTo: 'LoggingConfiguration.DestinationBucketName',
        forwardsTo:
          'NotificationConfiguration.LambdaConfigurations[].Function+NotificationConfiguration.QueueConfigurations[].Queue+NotificationConfiguration.TopicConfigurations[].Topic',
      },
      attachments: { 'AWS::S3::BucketPolicy': 'Bucket' },
    },
  },
  defaults: {
    anonymousAccess: { value: 'none', page: `${guide}/access-control-block-public-access.html` },
    publicAccessBlocked: { value: true, page: since2023 },
    uniformAccess: { value: true, page: since2023 },
    accessLogs: { value: false, page: `${guide}/ServerLogs.html` },
    versioning: { value: false, page: `${guide}/Versioning.html` },
    lifecycleRules: { value: false, page: `${guide}/object-lifecycle-mgmt.html` },
    tlsRequired: { value: false, page: `${guide}/security-best-practices.html` },
    crossRegionCopy: { value: false, page: `${guide}/replication.html` },
    tags: { value: [], page: `${guide}/CostAllocTagging.html` },
  },
  sla: 'aws-s3',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 's3.standard.gb_month',
      label: 'Storage, Standard class',
      usage: 'aws-s3-storage-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: 's3.standard.1k_put',
      label: 'PUT, COPY, POST and LIST requests',
      usage: 'aws-s3-writes',
      per: 1000,
    }),
    perUse({
      provider: 'aws',
      dimension: 's3.standard.1k_get',
      label: 'GET requests',
      usage: 'aws-s3-reads',
      per: 1000,
    }),
  ],
});
