import { perUse } from '../../cost/per-use.ts';
import { present } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const guide = 'https://docs.aws.amazon.com/config/latest/developerguide';
const status = '@aws_config_configuration_recorder_status.is_enabled';

export const configRecorder = service({
  id: 'aws-config-recorder',
  name: 'Config recorder',
  provider: 'aws',
  kind: 'threat-detection',
  icon: 'aws/config',
  formats: {
    terraform: {
      type: 'aws_config_configuration_recorder',
      label: 'name',
      facets: {
        enabled: status,
        coversAllRegions: 'recording_group.include_global_resource_types',
      },
      links: { runsAs: 'role_arn' },
      attachments: { aws_config_configuration_recorder_status: 'name' },
    },
    cloudformation: {
      type: 'AWS::Config::ConfigurationRecorder',
      label: 'Name',
      facets: { coversAllRegions: 'RecordingGroup.IncludeGlobalResourceTypes' },
      links: { runsAs: 'RoleARN' },
    },
  },
  sla: 'aws-config',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'config.item',
      label: 'Items recorded',
      usage: 'aws-config-items',
    }),
  ],
});

export const configRule = service({
  id: 'aws-config-rule',
  name: 'Config rule',
  provider: 'aws',
  kind: 'threat-detection',
  icon: 'aws/config',
  formats: {
    terraform: {
      type: [
        'aws_config_config_rule',
        'aws_config_organization_managed_rule',
        'aws_config_organization_custom_rule',
      ],
      label: 'name',
      facets: { tags: tags('tags') },
      links: { uses: 'source.source_identifier+lambda_function_arn' },
      attachments: { aws_config_remediation_configuration: 'config_rule_name' },
    },
    cloudformation: {
      type: ['AWS::Config::ConfigRule', 'AWS::Config::OrganizationConfigRule'],
      label: 'ConfigRuleName',
      links: { uses: 'Source.SourceIdentifier' },
      attachments: { 'AWS::Config::RemediationConfiguration': 'ConfigRuleName' },
    },
  },
  defaults: { tags: { value: [], page: `${guide}/evaluate-config.html` } },
  sla: 'aws-config',
  prices: [
    perUse({
      provider: 'aws',
      dimension: 'config.rule_evaluation',
      label: 'Evaluations',
      usage: 'aws-config-evaluations',
    }),
  ],
});

export const configSettings = service({
  id: 'aws-config-settings',
  name: 'Config settings',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/config',
  formats: {
    terraform: {
      type: [
        'aws_config_delivery_channel',
        'aws_config_configuration_aggregator',
        'aws_config_aggregate_authorization',
        'aws_config_conformance_pack',
      ],
      label: 'name',
      facets: { encryptedAtRest: present('s3_kms_key_arn') },
      links: { logsTo: 's3_bucket_name', forwardsTo: 'sns_topic_arn' },
    },
    cloudformation: {
      type: [
        'AWS::Config::DeliveryChannel',
        'AWS::Config::ConfigurationAggregator',
        'AWS::Config::AggregationAuthorization',
        'AWS::Config::ConformancePack',
      ],
      label: 'Name',
      facets: { encryptedAtRest: present('S3KmsKeyArn') },
      links: { logsTo: 'S3BucketName', forwardsTo: 'SnsTopicARN' },
    },
  },
  prices: 'free',
});
