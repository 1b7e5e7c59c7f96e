import { perUse } from '../../cost/per-use.ts';
import { sameEverywhere } from '../../cost/same-everywhere.ts';
import { type Fact, known } from '../../graph/fact.ts';
import {
  always,
  custom,
  firstOf,
  number,
  present,
  type Reading,
  written,
  yesNo,
} from '../reading.ts';
import { anonymous } from '../readings/policies.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';
const api =
  'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_CreateQueue.html';

/** With a key of one's own, or with the queue's managed encryption, on since 2022-10 unless turned off. */
const encrypted = (key: string, managed: string): Reading<boolean> =>
  firstOf(
    custom([key], (context): Fact<boolean> | undefined => {
      const slot = written(context, key).find(
        ({ value }) => value.kind !== 'scalar' || value.value !== '',
      );
      return slot && known(true, { by: 'file', at: slot.at });
    }),
    yesNo(managed),
  );

const requests = perUse({
  provider: 'aws',
  dimension: 'sqs_queue.requests',
  label: 'Requests',
  usage: 'aws-sqs-requests',
  per: 1e6,
});

export const sqsQueue = service({
  id: 'aws-sqs-queue',
  name: 'SQS queue',
  provider: 'aws',
  kind: 'queue',
  icon: 'aws/sqs',
  formats: {
    terraform: {
      type: 'aws_sqs_queue',
      label: 'name',
      facets: {
        encryptedAtRest: encrypted('kms_master_key_id', 'sqs_managed_sse_enabled'),
        anonymousAccess: anonymous('@aws_sqs_queue_policy.policy|policy'),
        deadLetterQueue: present('redrive_policy|@aws_sqs_queue_redrive_policy.redrive_policy'),
        retentionDays: number('message_retention_seconds', 1 / 86_400),
        timeoutSeconds: 'visibility_timeout_seconds',
        multiZone: always(true, `${guide}/welcome.html`),
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'kms_master_key_id',
        forwardsTo: 'redrive_policy|@aws_sqs_queue_redrive_policy.redrive_policy',
      },
      attachments: {
        aws_sqs_queue_policy: 'queue_url',
        aws_sqs_queue_redrive_allow_policy: 'queue_url',
        aws_sqs_queue_redrive_policy: 'queue_url',
      },
    },
    cloudformation: {
      type: 'AWS::SQS::Queue',
      label: 'QueueName',
      facets: {
        encryptedAtRest: encrypted('KmsMasterKeyId', 'SqsManagedSseEnabled'),
        anonymousAccess: anonymous('@AWS::SQS::QueuePolicy.PolicyDocument'),
        deadLetterQueue: present('RedrivePolicy'),
        retentionDays: number('MessageRetentionPeriod', 1 / 86_400),
        timeoutSeconds: 'VisibilityTimeout',
        multiZone: always(true, `${guide}/welcome.html`),
        tags: tags('Tags'),
      },
      links: { encryptedWith: 'KmsMasterKeyId', forwardsTo: 'RedrivePolicy' },
      attachments: { 'AWS::SQS::QueuePolicy': 'Queues', 'AWS::SQS::QueueInlinePolicy': 'Queue' },
    },
  },
  defaults: {
    encryptedAtRest: { value: true, page: `${guide}/sqs-configure-sqs-sse-queue.html` },
    anonymousAccess: { value: 'none', page: `${guide}/sqs-basic-examples-of-iam-policies.html` },
    deadLetterQueue: { value: false, page: `${guide}/sqs-dead-letter-queues.html` },
    retentionDays: { value: 4, page: api },
    timeoutSeconds: { value: 30, page: api },
    tags: { value: [], page: api },
  },
  sla: 'aws-sqs',
  prices: [
    (resource, prices) => {
      const line = sameEverywhere('us-east-1', requests)(resource, prices);
      const fifo = textIn(resource, 'fifo_queue', 'FifoQueue')?.toLowerCase() === 'true';
      if (!fifo || !('unitPrice' in line)) return line;
      const unitPrice = {
        ...line.unitPrice,
        usd: line.unitPrice.usd * 1.25,
        derived: '1.25 × a standard queue',
      };
      return { ...line, unitPrice, monthlyUsd: line.quantity * unitPrice.usd };
    },
  ],
});
