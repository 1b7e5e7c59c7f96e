import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { allPortsOpen } from './all-ports-open.ts';

ruleTable(allPortsOpen, {
  fails: {
    'every protocol': {
      terraform: terraform(
        'aws_security_group',
        'name = "it"',
        'ingress {',
        'from_port = 0',
        'to_port = 0',
        'protocol = "-1"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
      severity: 'high',
    },
    'every protocol elsewhere': {
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: -1, CidrIp: 0.0.0.0/0}]',
      ),
    },
    'every TCP port': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 0',
        'to_port = 65535',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
    },
  },
  passes: {
    'from another group': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 0',
        'to_port = 0',
        'protocol = "-1"',
        'security_groups = ["sg-1"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: -1, SourceSecurityGroupId: sg-1}]',
      ),
    },
  },
  unknown: {
    'to whom is not known': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 0',
        'to_port = 0',
        'protocol = "-1"',
        'cidr_blocks = [var.unset]',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a firewall': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
