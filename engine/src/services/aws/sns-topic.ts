import type { PricedResource } from '../../cost/dimension.ts';
import { perUse } from '../../cost/per-use.ts';
import { equals, present } from '../reading.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/sns/latest/dg';

const isFifo = (resource: PricedResource): boolean =>
  textIn(resource, 'fifo_topic', 'FifoTopic')?.toLowerCase() === 'true';

export const snsTopic = service({
  id: 'aws-sns-topic',
  name: 'SNS topic',
  provider: 'aws',
  kind: 'topic',
  icon: 'aws/sns',
  formats: {
    terraform: {
      type: 'aws_sns_topic',
      label: 'name',
      facets: {
        encryptedAtRest: present('kms_master_key_id', 'alias/aws/sns'),
        anonymousAccess: anonymous('@aws_sns_topic_policy.policy|policy'),
        tracing: equals('tracing_config', 'Active'),
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'kms_master_key_id',
        forwardsTo: '@aws_sns_topic_subscription.endpoint',
      },
      attachments: {
        aws_sns_topic_data_protection_policy: 'arn',
        aws_sns_topic_policy: 'arn',
        aws_sns_topic_subscription: 'topic_arn',
      },
    },
    cloudformation: {
      type: 'AWS::SNS::Topic',
      label: 'TopicName',
      facets: {
        encryptedAtRest: present('KmsMasterKeyId', 'alias/aws/sns'),
        anonymousAccess: anonymous('@AWS::SNS::TopicPolicy.PolicyDocument'),
        tracing: equals('TracingConfig', 'Active'),
        tags: tags('Tags'),
      },
      links: {
        encryptedWith: 'KmsMasterKeyId',
        forwardsTo: 'Subscription[].Endpoint+@AWS::SNS::Subscription.Endpoint',
      },
      attachments: { 'AWS::SNS::Subscription': 'TopicArn', 'AWS::SNS::TopicPolicy': 'Topics' },
    },
  },
  defaults: {
    encryptedAtRest: { value: false, page: `${guide}/sns-server-side-encryption.html` },
    anonymousAccess: { value: 'none', page: `${guide}/sns-access-policy-use-cases.html` },
    tracing: { value: false, page: `${guide}/sns-active-tracing.html` },
    tags: { value: [], page: `${guide}/sns-tags.html` },
  },
  sla: 'aws-sns',
  prices: [
    perUse({
      provider: 'aws',
      dimension: (resource) => (isFifo(resource) ? 'sns.fifo.1m_requests' : 'sns.1m_requests'),
      label: 'Messages published',
      usage: 'aws-sns-requests',
      per: 1e6,
    }),
  ],
});
