import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { fleetBalancerHealthCheck } from './fleet-balancer-health-check.ts';

ruleTable(fleetBalancerHealthCheck, {
  fails: {
    'the machine alone is asked': {
      terraform: `resource "aws_lb_target_group" "it" {
  port = 80
}
resource "aws_autoscaling_group" "it" {
  min_size          = 1
  max_size          = 2
  target_group_arns = [aws_lb_target_group.it.arn]
}
`,
      cloudformation: `Resources:
  Targets: {Type: "AWS::ElasticLoadBalancingV2::TargetGroup", Properties: {Port: 80}}
  It: {Type: "AWS::AutoScaling::AutoScalingGroup", Properties: {MinSize: 1, MaxSize: 2, TargetGroupARNs: [!Ref Targets], HealthCheckType: EC2}}
`,
    },
  },
  passes: {
    'the balancer is asked': {
      terraform: `resource "aws_lb_target_group" "it" {
  port = 80
}
resource "aws_autoscaling_group" "it" {
  min_size          = 1
  max_size          = 2
  health_check_type = "ELB"
  target_group_arns = [aws_lb_target_group.it.arn]
}
`,
    },
  },
  unknown: {
    'nobody sets it': {
      terraform: `resource "aws_lb_target_group" "it" {
  port = 80
}
resource "aws_autoscaling_group" "it" {
  min_size          = 1
  max_size          = 2
  health_check_type = var.unset
  target_group_arns = [aws_lb_target_group.it.arn]
}
variable "unset" {}
`,
    },
  },
  notApplicable: {
    'behind no balancer': {
      terraform: terraform('aws_autoscaling_group', 'min_size = 1', 'max_size = 2'),
    },
  },
});
