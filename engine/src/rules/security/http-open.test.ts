import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { httpOpen } from './http-open.ts';

ruleTable(httpOpen, {
  fails: {
    'to anybody': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 80',
        'to_port = 80',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
      severity: 'low',
    },
    'to anybody elsewhere': {
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 80, ToPort: 80, CidrIp: 0.0.0.0/0}]',
      ),
    },
  },
  passes: {
    'https only': {
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
        'from_port = 80',
        'to_port = 80',
        'protocol = "tcp"',
        'cidr_blocks = [var.unset]',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a firewall': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
