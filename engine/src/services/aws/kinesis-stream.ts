import type { PricedResource } from '../../cost/dimension.ts';
import { perHour } from '../../cost/per-hour.ts';
import { perUse } from '../../cost/per-use.ts';
import { facetOf } from '../../graph/graph.ts';
import { always, equals, number } from '../reading.ts';
import { capacityByWord } from '../readings/capacity.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/streams/latest/dev';

const onDemand = (resource: PricedResource): boolean => {
  const mode = facetOf(resource, 'capacityMode');
  return mode.state === 'known' && mode.value === 'on-demand';
};

const keptLonger = (resource: PricedResource): boolean => {
  const days = facetOf(resource, 'retentionDays');
  return days.state === 'known' && days.value > 1;
};

export const kinesisStream = service({
  id: 'aws-kinesis-stream',
  name: 'Kinesis data stream',
  provider: 'aws',
  kind: 'stream',
  icon: 'aws/kinesis',
  formats: {
    terraform: {
      type: 'aws_kinesis_stream',
      label: 'name',
      facets: {
        encryptedAtRest: equals('encryption_type', 'KMS'),
        anonymousAccess: anonymous('@aws_kinesis_resource_policy.policy'),
        retentionDays: number('retention_period', 1 / 24),
        capacityMode: capacityByWord('stream_mode_details.stream_mode'),
        instances: 'shard_count',
        multiZone: always(true, `${guide}/introduction.html`),
        tags: tags('tags'),
      },
      links: { encryptedWith: 'kms_key_id' },
      attachments: {
        aws_kinesis_resource_policy: 'resource_arn',
        aws_kinesis_stream_consumer: 'stream_arn',
      },
    },
    cloudformation: {
      type: 'AWS::Kinesis::Stream',
      label: 'Name',
      facets: {
        encryptedAtRest: equals('StreamEncryption.EncryptionType', 'KMS'),
        anonymousAccess: anonymous('@AWS::Kinesis::ResourcePolicy.ResourcePolicy'),
        retentionDays: number('RetentionPeriodHours', 1 / 24),
        capacityMode: capacityByWord('StreamModeDetails.StreamMode'),
        instances: 'ShardCount',
        multiZone: always(true, `${guide}/introduction.html`),
        tags: tags('Tags'),
      },
      links: { encryptedWith: 'StreamEncryption.KeyId' },
      attachments: {
        'AWS::Kinesis::ResourcePolicy': 'ResourceArn',
        'AWS::Kinesis::StreamConsumer': 'StreamARN',
      },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: `${guide}/server-side-encryption.html` },
    anonymousAccess: { value: 'none', page: `${guide}/controlling-access.html` },
    retentionDays: { value: 1, page: `${guide}/kinesis-extended-retention.html` },
    capacityMode: { value: 'provisioned', page: `${guide}/how-do-i-size-a-stream.html` },
    tags: { value: [], page: `${guide}/tagging.html` },
  },
  sla: 'aws-kinesis-data-streams',
  prices: [
    perHour({
      provider: 'aws',
      dimension: (resource) => (onDemand(resource) ? undefined : 'kinesis.shard_hour'),
      label: 'Shards',
      count: 'instances',
    }),
    perHour({
      provider: 'aws',
      dimension: (resource) =>
        !onDemand(resource) && keptLonger(resource)
          ? 'kinesis.extended_retention.shard_hour'
          : undefined,
      label: 'Records kept longer than a day',
      count: 'instances',
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => (onDemand(resource) ? undefined : 'kinesis.1m_put_units'),
      label: 'PUT payload units',
      usage: 'aws-kinesis-put-units',
      per: 1e6,
    }),
    perHour({
      provider: 'aws',
      dimension: (resource) => (onDemand(resource) ? 'kinesis.ondemand.stream_hour' : undefined),
      label: 'Stream',
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => (onDemand(resource) ? 'kinesis.ondemand.ingest_gb' : undefined),
      label: 'Data taken in',
      usage: 'aws-kinesis-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: (resource) => (onDemand(resource) ? 'kinesis.ondemand.retrieval_gb' : undefined),
      label: 'Data read',
      usage: 'aws-kinesis-gb',
    }),
  ],
});
