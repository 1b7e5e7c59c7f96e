import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { fleetLaunchTemplate } from './fleet-launch-template.ts';

ruleTable(fleetLaunchTemplate, {
  fails: {
    'a launch configuration': {
      terraform: `resource "aws_launch_configuration" "it" {
  instance_type = "t3.micro"
}
resource "aws_autoscaling_group" "it" {
  min_size             = 1
  max_size             = 2
  launch_configuration = aws_launch_configuration.it.name
}
`,
      cloudformation: `Resources:
  Config: {Type: "AWS::AutoScaling::LaunchConfiguration", Properties: {InstanceType: t3.micro}}
  It: {Type: "AWS::AutoScaling::AutoScalingGroup", Properties: {MinSize: 1, MaxSize: 2, LaunchConfigurationName: !Ref Config}}
`,
    },
  },
  passes: {
    'a template': {
      terraform: `resource "aws_launch_template" "it" {
  instance_type = "t3.micro"
}
resource "aws_autoscaling_group" "it" {
  min_size = 1
  max_size = 2
  launch_template {
    id = aws_launch_template.it.id
  }
}
`,
    },
  },
  unknown: "never, as a group names a template or it doesn't",
  notApplicable: {
    'nothing in the files': {
      terraform: terraform('aws_autoscaling_group', 'min_size = 1', 'max_size = 2'),
    },
  },
});
