import { ruleTable } from '../../testing/rule-table.ts';
import { terraform } from '../../testing/snippets.ts';
import { networkFilterAdmitsEverything } from './network-filter-admits-everything.ts';

ruleTable(networkFilterAdmitsEverything, {
  fails: {
    'everything from anywhere': {
      terraform: terraform(
        'aws_network_acl',
        'vpc_id = "vpc-1"',
        'ingress {',
        'rule_no = 100',
        'action = "allow"',
        'protocol = "-1"',
        'from_port = 0',
        'to_port = 0',
        'cidr_block = "0.0.0.0/0"',
        '}',
      ),
      cloudformation: `Resources:
  It: {Type: "AWS::EC2::NetworkAcl", Properties: {VpcId: vpc-1}}
  Entry: {Type: "AWS::EC2::NetworkAclEntry", Properties: {NetworkAclId: !Ref It, RuleNumber: 100, Protocol: -1, RuleAction: allow, CidrBlock: 0.0.0.0/0}}
`,
    },
  },
  passes: {
    'one port and the answers': {
      terraform: terraform(
        'aws_network_acl',
        'vpc_id = "vpc-1"',
        'ingress {',
        'rule_no = 100',
        'action = "allow"',
        'protocol = "tcp"',
        'from_port = 443',
        'to_port = 443',
        'cidr_block = "0.0.0.0/0"',
        '}',
      ),
    },
  },
  unknown: {
    'from where is not known': {
      terraform: terraform(
        'aws_network_acl',
        'vpc_id = "vpc-1"',
        'ingress {',
        'rule_no = 100',
        'action = "allow"',
        'protocol = "-1"',
        'from_port = 0',
        'to_port = 0',
        'cidr_block = var.unset',
        '}',
      ),
    },
  },
  notApplicable: {
    'a group of rules': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 0',
        'to_port = 0',
        'protocol = "-1"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
    },
  },
});
