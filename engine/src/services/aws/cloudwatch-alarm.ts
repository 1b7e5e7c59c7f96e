import { perMonth } from '../../cost/per-hour.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { numberIn, valueAt } from './cluster-properties.ts';

const api =
  'https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutMetricAlarm.html';

export const cloudwatchAlarm = service({
  id: 'aws-cloudwatch-alarm',
  name: 'CloudWatch alarm',
  provider: 'aws',
  kind: 'alarm',
  icon: 'aws/cloudwatch-alarm',
  formats: {
    terraform: {
      type: 'aws_cloudwatch_metric_alarm',
      label: 'alarm_name',
      facets: { enabled: 'actions_enabled', tags: tags('tags') },
      links: {
        attachedTo: 'dimensions+metric_query[].metric.dimensions',
        forwardsTo: 'alarm_actions+ok_actions+insufficient_data_actions',
      },
    },
    cloudformation: {
      type: 'AWS::CloudWatch::Alarm',
      label: 'AlarmName',
      facets: { enabled: 'ActionsEnabled', tags: tags('Tags') },
      links: {
        attachedTo: 'Dimensions+Metrics[].MetricStat.Metric.Dimensions',
        forwardsTo: 'AlarmActions+OKActions+InsufficientDataActions',
      },
    },
  },
  defaults: { enabled: { value: true, page: api }, tags: { value: [], page: api } },
  sla: 'aws-cloudwatch',
  prices: [
    perMonth({
      provider: 'aws',
      dimension: (resource) => {
        const seconds = numberIn(resource, 'period', 'Period') ?? 60;
        return seconds < 60 ? 'cw.alarm.high_res_month' : 'cw.alarm.standard_month';
      },
      label: 'Alarm',
      count: (resource) => {
        const queries = valueAt(resource, 'metric_query') ?? valueAt(resource, 'Metrics');
        return queries?.kind === 'list' ? Math.max(1, queries.items.length - 1) : 1;
      },
    }),
  ],
});

export const cloudwatchCompositeAlarm = service({
  id: 'aws-cloudwatch-composite-alarm',
  name: 'CloudWatch composite alarm',
  provider: 'aws',
  kind: 'alarm',
  icon: 'aws/cloudwatch-alarm',
  formats: {
    terraform: {
      type: 'aws_cloudwatch_composite_alarm',
      label: 'alarm_name',
      facets: { enabled: 'actions_enabled', tags: tags('tags') },
      links: { attachedTo: 'alarm_rule', forwardsTo: 'alarm_actions+ok_actions' },
    },
    cloudformation: {
      type: 'AWS::CloudWatch::CompositeAlarm',
      label: 'AlarmName',
      facets: { enabled: 'ActionsEnabled', tags: tags('Tags') },
      links: { attachedTo: 'AlarmRule', forwardsTo: 'AlarmActions+OKActions' },
    },
  },
  defaults: { enabled: { value: true, page: api }, tags: { value: [], page: api } },
  sla: 'aws-cloudwatch',
  prices: [
    perMonth({ provider: 'aws', dimension: 'cw.alarm.composite_month', label: 'Composite alarm' }),
  ],
});
