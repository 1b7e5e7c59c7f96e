import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databasePortOpen } from './database-port-open.ts';

ruleTable(databasePortOpen, {
  fails: {
    'to anybody': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 5432',
        'to_port = 5432',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 3306, ToPort: 3306, CidrIp: 0.0.0.0/0}]',
      ),
    },
  },
  passes: {
    'a wide range for programs that holds a rarer port': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 32768',
        'to_port = 61000',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
    },
    'to its callers': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 5432',
        'to_port = 5432',
        'protocol = "tcp"',
        'security_groups = ["sg-1"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 3306, ToPort: 3306, SourceSecurityGroupId: sg-1}]',
      ),
    },
  },
  unknown: {
    'to whom is not known': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 5432',
        'to_port = 5432',
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
