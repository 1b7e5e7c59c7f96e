import { toLastNamed } from '../readings/attached-links.ts';
import { service } from '../service.ts';

/** The range in which the number of tasks, copies or units may move. */
export const applicationAutoscalingTarget = service({
  id: 'aws-application-autoscaling-target',
  name: 'Application Auto Scaling target',
  provider: 'aws',
  kind: 'autoscaler',
  icon: 'aws/autoscaling',
  formats: {
    terraform: {
      type: 'aws_appautoscaling_target',
      facets: { minInstances: 'min_capacity', maxInstances: 'max_capacity' },
      links: { attachedTo: toLastNamed('resource_id') },
    },
    cloudformation: {
      type: 'AWS::ApplicationAutoScaling::ScalableTarget',
      facets: { minInstances: 'MinCapacity', maxInstances: 'MaxCapacity' },
      links: { attachedTo: toLastNamed('ResourceId') },
    },
  },
  prices: 'free',
});

/** When and by how much a target's number moves. */
export const applicationAutoscalingPolicy = service({
  id: 'aws-application-autoscaling-policy',
  name: 'Application Auto Scaling policy',
  provider: 'aws',
  kind: 'autoscaler',
  icon: 'aws/autoscaling',
  formats: {
    terraform: {
      type: ['aws_appautoscaling_policy', 'aws_appautoscaling_scheduled_action'],
      links: { attachedTo: toLastNamed('resource_id') },
    },
    cloudformation: {
      type: 'AWS::ApplicationAutoScaling::ScalingPolicy',
      links: { attachedTo: toLastNamed('ScalingTargetId|ResourceId') },
    },
  },
  prices: 'free',
});
