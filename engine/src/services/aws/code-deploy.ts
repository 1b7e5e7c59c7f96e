import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

/** Deploying to EC2, Lambda and ECS costs nothing. */
export const codeDeploy = service({
  id: 'aws-codedeploy',
  name: 'CodeDeploy application',
  provider: 'aws',
  kind: 'pipeline',
  icon: 'aws/codedeploy',
  formats: {
    terraform: {
      type: [
        'aws_codedeploy_app',
        'aws_codedeploy_deployment_group',
        'aws_codedeploy_deployment_config',
      ],
      facets: { tags: tags('tags') },
      links: {
        runsAs: 'service_role_arn',
        uses: 'autoscaling_groups+ecs_service.service_name',
        memberOf: 'app_name',
      },
    },
    cloudformation: {
      type: [
        'AWS::CodeDeploy::Application',
        'AWS::CodeDeploy::DeploymentGroup',
        'AWS::CodeDeploy::DeploymentConfig',
      ],
      facets: { tags: tags('Tags') },
      links: {
        runsAs: 'ServiceRoleArn',
        uses: 'AutoScalingGroups+ECSServices[].ServiceName',
        memberOf: 'ApplicationName',
      },
    },
  },
  defaults: {
    tags: {
      value: [],
      page: 'https://docs.aws.amazon.com/codedeploy/latest/userguide/welcome.html',
    },
  },
  sla: 'aws-codedeploy',
  prices: 'free',
});
