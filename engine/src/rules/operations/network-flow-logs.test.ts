import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { networkFlowLogs } from './network-flow-logs.ts';

ruleTable(networkFlowLogs, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_vpc', 'cidr_block = "10.0.0.0/16"'),
      line: 1,
    },
    'left to the default elsewhere': {
      cloudformation: cloudformation('AWS::EC2::VPC', 'CidrBlock: 10.0.0.0/16'),
    },
  },
  passes: {
    recorded: {
      terraform: `resource "aws_vpc" "it" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_flow_log" "it" {
  vpc_id       = aws_vpc.it.id
  traffic_type = "ALL"
}
`,
      cloudformation: `Resources:
  It: {Type: "AWS::EC2::VPC", Properties: {CidrBlock: 10.0.0.0/16}}
  Log: {Type: "AWS::EC2::FlowLog", Properties: {ResourceId: !Ref It, ResourceType: VPC, TrafficType: ALL}}
`,
    },
  },
  unknown: {
    'a subnet of a network outside the files': {
      terraform: terraform('aws_subnet', 'vpc_id = var.unset', 'cidr_block = "10.0.0.0/24"'),
    },
  },
  notApplicable: {
    'not a network': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
