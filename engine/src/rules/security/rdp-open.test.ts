import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { rdpOpen } from './rdp-open.ts';

ruleTable(rdpOpen, {
  fails: {
    'to anybody': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 3389',
        'to_port = 3389',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 3389, ToPort: 3389, CidrIp: 0.0.0.0/0}]',
      ),
    },
  },
  passes: {
    'another port': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 443',
        'to_port = 443',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 0.0.0.0/0}]',
      ),
    },
  },
  unknown: {
    'to whom is not known': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 3389',
        'to_port = 3389',
        'protocol = "tcp"',
        'cidr_blocks = [var.unset]',
        '}',
      ),
    },
  },
  notApplicable: {
    'a stateless filter, whose answers need wide openings': {
      terraform: terraform(
        'aws_network_acl',
        'vpc_id = "vpc-1"',
        'ingress {',
        'rule_no = 100',
        'action = "allow"',
        'protocol = "tcp"',
        'from_port = 1024',
        'to_port = 65535',
        'cidr_block = "0.0.0.0/0"',
        '}',
      ),
    },
  },
});
