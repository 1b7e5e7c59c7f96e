import { perMonth } from '../../cost/per-hour.ts';
import { always } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { numberIn, textIn } from './cluster-properties.ts';

const guide = 'https://docs.aws.amazon.com/managed-flink/latest/java';
const settings = 'application_configuration';
const written = 'ApplicationConfiguration';

const parallelism = [
  `${settings}.flink_application_configuration.parallelism_configuration.parallelism`,
  `${written}.FlinkApplicationConfiguration.ParallelismConfiguration.Parallelism`,
];

export const kinesisAnalytics = service({
  id: 'aws-kinesis-analytics',
  name: 'Managed Flink application',
  provider: 'aws',
  kind: 'data.processing',
  icon: 'aws/managed-flink',
  formats: {
    terraform: {
      type: 'aws_kinesisanalyticsv2_application',
      label: 'name',
      facets: {
        encryptedAtRest: always(true, `${guide}/security-data-protection.html`),
        runtime: 'runtime_environment',
        autoScaling: `${settings}.flink_application_configuration.parallelism_configuration.auto_scaling_enabled`,
        tags: tags('tags'),
      },
      links: {
        runsAs: 'service_execution_role',
        placedIn: `${settings}.vpc_configuration.subnet_ids`,
        guardedBy: `${settings}.vpc_configuration.security_group_ids`,
        logsTo: 'cloudwatch_logging_options.log_stream_arn',
        uses: `${settings}.application_code_configuration+${settings}.environment_properties`,
        triggeredBy: `${settings}.sql_application_configuration.input`,
        forwardsTo: `${settings}.sql_application_configuration.output`,
      },
    },
    cloudformation: {
      type: 'AWS::KinesisAnalyticsV2::Application',
      label: 'ApplicationName',
      facets: {
        encryptedAtRest: always(true, `${guide}/security-data-protection.html`),
        runtime: 'RuntimeEnvironment',
        autoScaling: `${written}.FlinkApplicationConfiguration.ParallelismConfiguration.AutoScalingEnabled`,
        tags: tags('Tags'),
      },
      links: {
        runsAs: 'ServiceExecutionRole',
        placedIn: `${written}.VpcConfigurations[].SubnetIds`,
        guardedBy: `${written}.VpcConfigurations[].SecurityGroupIds`,
        uses: `${written}.ApplicationCodeConfiguration+${written}.EnvironmentProperties`,
      },
      attachments: {
        'AWS::KinesisAnalyticsV2::ApplicationCloudWatchLoggingOption': 'ApplicationName',
      },
    },
  },
  defaults: {
    autoScaling: { value: true, page: `${guide}/how-scaling-auto.html` },
    tags: { value: [], page: `${guide}/what-is.html` },
  },
  sla: 'aws-managed-service-for-apache-flink',
  prices: [
    perMonth({
      provider: 'aws',
      dimension: 'kinesisanalyticsv2_application.processing_stream',
      label: 'Processing units',
      unit: 'KPU-month',
      count: (resource) => numberIn(resource, ...parallelism) ?? 1,
    }),
    perMonth({
      provider: 'aws',
      dimension: (resource) =>
        textIn(resource, 'runtime_environment', 'RuntimeEnvironment')?.startsWith('FLINK')
          ? 'kinesisanalyticsv2_application.processing_orchestration'
          : undefined,
      label: 'Orchestration',
      unit: 'KPU-month',
    }),
  ],
});
