import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

/** Settings of CloudWatch, Systems Manager and the like that cost nothing by themselves. */
export const monitoringSettings = service({
  id: 'aws-monitoring-settings',
  name: 'Monitoring settings',
  provider: 'aws',
  kind: 'other',
  icon: 'aws/cloudwatch',
  formats: {
    terraform: {
      type: [
        'aws_cloudwatch_log_destination',
        'aws_cloudwatch_log_destination_policy',
        'aws_cloudwatch_log_resource_policy',
        'aws_cloudwatch_query_definition',
        'aws_resourcegroups_group',
        'aws_ssm_association',
        'aws_ssm_document',
        'aws_ssm_maintenance_window',
        'aws_ssm_maintenance_window_target',
        'aws_ssm_maintenance_window_task',
        'aws_ssm_patch_baseline',
        'aws_ssm_patch_group',
        'aws_xray_group',
        'aws_xray_sampling_rule',
        'aws_xray_encryption_config',
        'aws_budgets_budget',
        'aws_ce_anomaly_monitor',
        'aws_ce_anomaly_subscription',
      ],
      facets: { tags: tags('tags') },
    },
    cloudformation: {
      type: [
        'AWS::Budgets::Budget',
        'AWS::Logs::Destination',
        'AWS::Logs::QueryDefinition',
        'AWS::Logs::ResourcePolicy',
        'AWS::ResourceGroups::Group',
        'AWS::SSM::Association',
        'AWS::SSM::Document',
        'AWS::SSM::MaintenanceWindow',
        'AWS::SSM::MaintenanceWindowTarget',
        'AWS::SSM::MaintenanceWindowTask',
        'AWS::SSM::PatchBaseline',
        'AWS::XRay::Group',
        'AWS::XRay::SamplingRule',
      ],
      facets: { tags: tags('Tags') },
    },
  },
  prices: 'free',
});
