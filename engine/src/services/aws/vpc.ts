import { present } from '../reading.ts';
import { anyRules } from '../readings/default-group.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';

const page = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/vpc';
const group = 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html';
const logs = 'https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs.html';

export const vpc = service({
  id: 'aws-vpc',
  name: 'VPC',
  provider: 'aws',
  kind: 'network',
  icon: 'aws/vpc',
  formats: {
    terraform: {
      type: ['aws_vpc', 'aws_default_vpc'],
      facets: {
        flowLogs: present('@aws_flow_log.vpc_id'),
        defaultFirewallAdmits: anyRules('aws_default_security_group'),
        tags: tags('tags'),
      },
      links: {
        logsTo: '@aws_flow_log.log_destination|@aws_flow_log.log_group_name',
      },
      attachments: {
        aws_flow_log: 'vpc_id',
        aws_default_security_group: 'vpc_id',
        aws_vpc_dhcp_options_association: 'vpc_id',
        aws_vpc_ipv4_cidr_block_association: 'vpc_id',
        aws_default_network_acl: 'default_network_acl_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::VPC',
      facets: {
        flowLogs: present('@AWS::EC2::FlowLog.ResourceId'),
        tags: tags('Tags'),
      },
      links: {
        logsTo: '@AWS::EC2::FlowLog.LogDestination|@AWS::EC2::FlowLog.LogGroupName',
      },
      attachments: {
        'AWS::EC2::FlowLog': 'ResourceId',
        'AWS::EC2::VPCDHCPOptionsAssociation': 'VpcId',
        'AWS::EC2::VPCCidrBlock': 'VpcId',
      },
    },
  },
  defaults: {
    flowLogs: { value: false, page: logs },
    defaultFirewallAdmits: { value: true, page: group },
    tags: { value: [], page },
  },
  prices: 'free',
});
