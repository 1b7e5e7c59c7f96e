import { admittedGroups } from '../readings/firewall-links.ts';
import { openPorts } from '../readings/open-ports.ts';
import { tags } from '../readings/tags.ts';
import { textAt } from '../readings/within.ts';
import type { ReadContext } from '../select.ts';
import { service } from '../service.ts';

const page =
  'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group';

const ports = { from: 'from_port', to: 'to_port' };
const cloudFormationPorts = { from: 'FromPort', to: 'ToPort' };
const incoming = (context: ReadContext): boolean => textAt(context, 'type') !== 'egress';

const inline = {
  rules: 'ingress[]',
  protocol: 'protocol',
  ...ports,
  sources: 'cidr_blocks+ipv6_cidr_blocks',
};
const oldRule = {
  ...inline,
  rules: '@aws_security_group_rule',
  admits: incoming,
};
const newRule = {
  rules: '@aws_vpc_security_group_ingress_rule',
  protocol: 'ip_protocol',
  ...ports,
  sources: 'cidr_ipv4+cidr_ipv6',
};
const cloudFormationRule = {
  protocol: 'IpProtocol',
  ...cloudFormationPorts,
  sources: 'CidrIp+CidrIpv6',
};

export const securityGroup = service({
  id: 'aws-security-group',
  name: 'security group',
  provider: 'aws',
  kind: 'firewall.rules',
  icon: 'aws/security-group',
  formats: {
    terraform: {
      type: ['aws_security_group', 'aws_default_security_group'],
      facets: { publicIngress: openPorts(inline, oldRule, newRule), tags: tags('tags') },
      links: {
        inNetwork: 'vpc_id',
        admits: admittedGroups(
          { rules: 'ingress[]', group: 'security_groups', ...ports },
          {
            rules: '@aws_security_group_rule',
            group: 'source_security_group_id',
            ...ports,
            admits: incoming,
          },
          {
            rules: '@aws_vpc_security_group_ingress_rule',
            group: 'referenced_security_group_id',
            ...ports,
          },
        ),
      },
      attachments: {
        aws_security_group_rule: 'security_group_id',
        aws_vpc_security_group_ingress_rule: 'security_group_id',
        aws_vpc_security_group_egress_rule: 'security_group_id',
        aws_vpc_security_group_vpc_association: 'security_group_id',
      },
    },
    cloudformation: {
      type: 'AWS::EC2::SecurityGroup',
      facets: {
        publicIngress: openPorts(
          { rules: 'SecurityGroupIngress[]', ...cloudFormationRule },
          { rules: '@AWS::EC2::SecurityGroupIngress', ...cloudFormationRule },
        ),
        tags: tags('Tags'),
      },
      links: {
        inNetwork: 'VpcId',
        admits: admittedGroups(
          {
            rules: 'SecurityGroupIngress[]',
            group: 'SourceSecurityGroupId+SourceSecurityGroupName',
            ...cloudFormationPorts,
          },
          {
            rules: '@AWS::EC2::SecurityGroupIngress',
            group: 'SourceSecurityGroupId+SourceSecurityGroupName',
            ...cloudFormationPorts,
          },
        ),
      },
      attachments: {
        'AWS::EC2::SecurityGroupIngress': 'GroupId|GroupName',
        'AWS::EC2::SecurityGroupEgress': 'GroupId',
      },
    },
  },
  defaults: { publicIngress: { value: [], page }, tags: { value: [], page } },
  prices: 'free',
});
