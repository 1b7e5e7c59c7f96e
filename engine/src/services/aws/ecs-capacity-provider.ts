import { service } from '../service.ts';

/** Adds machines to a cluster as tasks need them. */
export const ecsCapacityProvider = service({
  id: 'aws-ecs-capacity-provider',
  name: 'ECS capacity provider',
  provider: 'aws',
  kind: 'autoscaler',
  icon: 'aws/ecs',
  formats: {
    terraform: {
      type: 'aws_ecs_capacity_provider',
      links: { attachedTo: 'auto_scaling_group_provider.auto_scaling_group_arn' },
    },
    cloudformation: {
      type: 'AWS::ECS::CapacityProvider',
      links: { attachedTo: 'AutoScalingGroupProvider.AutoScalingGroupArn' },
    },
  },
  prices: 'free',
});
