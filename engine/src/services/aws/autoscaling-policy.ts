import { service } from '../service.ts';

/** Moves an Auto Scaling group's size with a measure or by the clock. */
export const autoscalingPolicy = service({
  id: 'aws-autoscaling-policy',
  name: 'EC2 Auto Scaling policy',
  provider: 'aws',
  kind: 'autoscaler',
  icon: 'aws/autoscaling',
  formats: {
    terraform: {
      type: ['aws_autoscaling_policy', 'aws_autoscaling_schedule'],
      links: { attachedTo: 'autoscaling_group_name' },
    },
    cloudformation: {
      type: ['AWS::AutoScaling::ScalingPolicy', 'AWS::AutoScaling::ScheduledAction'],
      links: { attachedTo: 'AutoScalingGroupName' },
    },
  },
  prices: 'free',
});
