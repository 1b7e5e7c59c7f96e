import { perUse } from '../../cost/per-use.ts';
import { always } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs';

/** Zero days stand for ever, as the API has it. */
export const cloudwatchLogGroup = service({
  id: 'aws-cloudwatch-log-group',
  name: 'CloudWatch log group',
  provider: 'aws',
  kind: 'logs',
  icon: 'aws/cloudwatch-logs',
  formats: {
    terraform: {
      type: 'aws_cloudwatch_log_group',
      label: 'name',
      facets: {
        retentionDays: 'retention_in_days',
        encryptedAtRest: always(true, `${guide}/data-protection.html`),
        tags: tags('tags'),
      },
      links: {
        encryptedWith: 'kms_key_id',
        forwardsTo: '@aws_cloudwatch_log_subscription_filter.destination_arn',
      },
      attachments: {
        aws_cloudwatch_log_data_protection_policy: 'log_group_name',
        aws_cloudwatch_log_metric_filter: 'log_group_name',
        aws_cloudwatch_log_stream: 'log_group_name',
        aws_cloudwatch_log_subscription_filter: 'log_group_name',
      },
    },
    cloudformation: {
      type: 'AWS::Logs::LogGroup',
      label: 'LogGroupName',
      facets: {
        retentionDays: 'RetentionInDays',
        encryptedAtRest: always(true, `${guide}/data-protection.html`),
        tags: tags('Tags'),
      },
      links: {
        encryptedWith: 'KmsKeyId',
        forwardsTo: '@AWS::Logs::SubscriptionFilter.DestinationArn',
      },
      attachments: {
        'AWS::Logs::LogStream': 'LogGroupName',
        'AWS::Logs::MetricFilter': 'LogGroupName',
        'AWS::Logs::SubscriptionFilter': 'LogGroupName',
      },
    },
  },
  defaults: {
    retentionDays: { value: 0, page: `${guide}/Working-with-log-groups-and-streams.html` },
    tags: { value: [], page: `${guide}/Working-with-log-groups-and-streams.html` },
  },
  sla: 'aws-cloudwatch',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'cwlogs.ingest_gb',
      label: 'Log lines taken in',
      usage: 'aws-log-gb',
    }),
    perUse({
      provider: 'aws',
      dimension: 'cwlogs.storage_gb_month',
      label: 'Log lines kept',
      usage: 'aws-log-stored-gb',
    }),
  ],
});
