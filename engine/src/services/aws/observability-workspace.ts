import { chargedBy } from '../../cost/charged-by.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://docs.aws.amazon.com/grafana/latest/userguide/what-is-Amazon-Managed-Service-Grafana.html';

export const observabilityWorkspace = service({
  id: 'aws-observability-workspace',
  name: 'Managed Grafana or Prometheus workspace',
  provider: 'aws',
  kind: 'monitoring',
  icon: 'aws/managed-grafana',
  formats: {
    terraform: {
      type: [
        'aws_grafana_workspace',
        'aws_prometheus_workspace',
        'aws_synthetics_canary',
        'aws_rum_app_monitor',
        'aws_cloudwatch_metric_stream',
      ],
      facets: { tags: tags('tags') },
      links: {
        runsAs: 'role_arn|execution_role_arn',
        forwardsTo: 'firehose_arn',
        encryptedWith: 'kms_key_arn',
      },
    },
    cloudformation: {
      type: [
        'AWS::Grafana::Workspace',
        'AWS::APS::Workspace',
        'AWS::Synthetics::Canary',
        'AWS::RUM::AppMonitor',
        'AWS::CloudWatch::MetricStream',
      ],
      facets: { tags: tags('Tags') },
      links: { runsAs: 'RoleArn|ExecutionRoleArn', forwardsTo: 'FirehoseArn' },
    },
  },
  defaults: { tags: { value: [], page } },
  sla: 'aws-managed-grafana',
  prices: [chargedBy('active users and samples taken in')],
});
