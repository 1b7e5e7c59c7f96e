import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { steadyFleetCommitment } from './steady-fleet-commitment.ts';

const fleet = (least: string) => `
resource "aws_launch_template" "t" {
  instance_type = "m6i.large"
}
resource "aws_autoscaling_group" "it" {
  min_size = ${least}
  max_size = 4
  launch_template { id = aws_launch_template.t.id }
}
variable "unset" {}
`;

ruleTable(steadyFleetCommitment, {
  fails: {
    'a machine all month': {
      terraform: terraform('aws_instance', 'instance_type = "m6i.large"'),
      cloudformation: cloudformation('AWS::EC2::Instance', 'InstanceType: m6i.large'),
      severity: 'low',
    },
    'a fleet with a floor': { terraform: fleet('2'), on: 'aws_autoscaling_group.it', line: 3 },
  },
  passes: {
    'spot machines': {
      terraform: terraform(
        'aws_instance',
        'instance_type = "m6i.large"',
        'instance_market_options { market_type = "spot" }',
      ),
    },
  },
  unknown: { 'the floor is open': { terraform: fleet('var.unset') } },
  notApplicable: {
    'too small': { terraform: terraform('aws_instance', 'instance_type = "t3.micro"') },
    'no hours to commit to': {
      terraform: terraform('aws_rds_cluster_instance', 'instance_class = "db.serverless"'),
    },
    'a fleet that may be empty': { terraform: fleet('0') },
    'not for production': {
      terraform: terraform('aws_instance', 'instance_type = "m6i.large"', 'tags = { env = "dev" }'),
      cloudformation: cloudformation(
        'AWS::EC2::Instance',
        'InstanceType: m6i.large, Tags: [{Key: Environment, Value: staging}]',
      ),
    },
  },
});
