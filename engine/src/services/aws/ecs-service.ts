import { fargateTasks } from '../../cost/fargate.ts';
import { equals, present } from '../reading.ts';
import { ecsCapacity, ecsPurchase } from '../readings/ecs-capacity.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/ecs_service';
const api =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ecs-service.html';

export const ecsService = service({
  id: 'aws-ecs-service',
  name: 'ECS service',
  provider: 'aws',
  kind: 'compute.container-service',
  icon: 'aws/ecs-service',
  formats: {
    terraform: {
      type: 'aws_ecs_service',
      facets: {
        publicEndpoint: 'network_configuration.assign_public_ip',
        instances: 'desired_count|@aws_appautoscaling_target.min_capacity',
        minInstances: '@aws_appautoscaling_target.min_capacity|desired_count',
        maxInstances: '@aws_appautoscaling_target.max_capacity|desired_count',
        autoScaling: present('@aws_appautoscaling_target.resource_id'),
        purchaseOption: ecsPurchase('capacity_provider_strategy[].capacity_provider'),
        capacityMode: ecsCapacity({
          launchType: 'launch_type',
          strategy: 'capacity_provider_strategy[].capacity_provider',
          compatibilities: 'task_definition>requires_compatibilities',
        }),
        healthCheck: present('load_balancer[].target_group_arn|load_balancer[].elb_name'),
        tags: tags('tags'),
      },
      links: {
        placedIn: 'network_configuration.subnets',
        guardedBy: 'network_configuration.security_groups',
        memberOf: 'cluster+load_balancer[].target_group_arn+load_balancer[].elb_name',
        usesTemplate: 'task_definition',
        uses: 'service_registries[].registry_arn',
      },
      attachments: {
        aws_appautoscaling_target: 'resource_id',
        aws_appautoscaling_policy: 'resource_id',
      },
    },
    cloudformation: {
      type: 'AWS::ECS::Service',
      facets: {
        publicEndpoint: equals(
          'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
          'ENABLED',
        ),
        instances: 'DesiredCount|@AWS::ApplicationAutoScaling::ScalableTarget.MinCapacity',
        minInstances: '@AWS::ApplicationAutoScaling::ScalableTarget.MinCapacity|DesiredCount',
        maxInstances: '@AWS::ApplicationAutoScaling::ScalableTarget.MaxCapacity|DesiredCount',
        autoScaling: present('@AWS::ApplicationAutoScaling::ScalableTarget.ResourceId'),
        purchaseOption: ecsPurchase('CapacityProviderStrategy[].CapacityProvider'),
        capacityMode: ecsCapacity({
          launchType: 'LaunchType',
          strategy:
            'CapacityProviderStrategy[].CapacityProvider|Cluster>DefaultCapacityProviderStrategy[].CapacityProvider',
          compatibilities: 'TaskDefinition>RequiresCompatibilities',
        }),
        healthCheck: present('LoadBalancers[].TargetGroupArn|LoadBalancers[].LoadBalancerName'),
        tags: tags('Tags'),
      },
      links: {
        placedIn: 'NetworkConfiguration.AwsvpcConfiguration.Subnets',
        guardedBy: 'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
        memberOf: 'Cluster+LoadBalancers[].TargetGroupArn+LoadBalancers[].LoadBalancerName',
        usesTemplate: 'TaskDefinition',
        uses: 'ServiceRegistries[].RegistryArn',
      },
      attachments: {
        'AWS::ApplicationAutoScaling::ScalableTarget': 'ResourceId',
        'AWS::ApplicationAutoScaling::ScalingPolicy': 'ResourceId',
      },
    },
  },
  defaults: {
    publicEndpoint: { value: false, page },
    instances: { terraform: 0, cloudformation: 1, page: api },
    autoScaling: { value: false, page },
    purchaseOption: { value: 'on-demand', page },
    capacityMode: { value: 'provisioned', page },
    healthCheck: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'aws-ecs',
  prices: [fargateTasks],
});
