import { cloudformationNetwork, terraformNetwork } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { oneZoneOnly } from './one-zone-only.ts';

const fleet = (...subnets: readonly string[]) => `
resource "aws_autoscaling_group" "it" {
  min_size            = 2
  max_size            = 4
  vpc_zone_identifier = [${subnets.join(', ')}]
}
`;
const cfn = (subnets: string) => `${cloudformationNetwork}
  It:
    Type: AWS::ECS::Service
    Properties:
      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [${subnets}]}}
`;
const head = terraformNetwork.split('\n').length;

ruleTable(oneZoneOnly, {
  fails: {
    'both machines in one subnet': {
      terraform: terraformNetwork + fleet('aws_subnet.private_a.id'),
      on: 'aws_autoscaling_group.it',
      firstLine: head + 4,
    },
    'two subnets of one zone': {
      terraform: terraformNetwork + fleet('aws_subnet.private_a.id', 'aws_subnet.public_a.id'),
      cloudformation: cfn('!Ref PrivateA, !Ref PublicA'),
    },
    'one zone named': {
      terraform:
        'resource "aws_autoscaling_group" "it" {\n  availability_zones = ["eu-west-1a"]\n}\n',
      firstLine: 2,
    },
  },
  passes: {
    'two zones': {
      terraform: terraformNetwork + fleet('aws_subnet.private_a.id', 'aws_subnet.private_b.id'),
      cloudformation: cfn('!Ref PrivateA, !Ref PrivateB'),
    },
    'two zones, and one nobody knows': {
      terraform: `${terraformNetwork}resource "aws_subnet" "c" {\n  availability_zone = var.unset\n}\n${fleet('aws_subnet.private_a.id', 'aws_subnet.private_b.id', 'aws_subnet.c.id')}`,
    },
    'a balancer across the public subnets': {
      terraform: `${terraformNetwork}resource "aws_lb" "it" {\n  subnets = [aws_subnet.public_a.id, aws_subnet.public_b.id]\n}\n`,
    },
  },
  unknown: {
    'subnets from elsewhere': {
      terraform:
        'variable "subnets" {}\nresource "aws_autoscaling_group" "it" {\n  vpc_zone_identifier = var.subnets\n}\n',
      cloudformation:
        'Parameters: {Subnets: {Type: "List<AWS::EC2::Subnet::Id>"}}\nResources:\n  It: {Type: "AWS::AutoScaling::AutoScalingGroup", Properties: {MinSize: 1, MaxSize: 2, VPCZoneIdentifier: !Ref Subnets}}\n',
    },
  },
  notApplicable: {
    'no fleet': { terraform: 'resource "aws_sqs_queue" "it" {}\n' },
    'one host by nature': { compose: 'services:\n  it: {image: "app:1"}\n' },
  },
});
