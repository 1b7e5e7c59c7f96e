import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { udpOpen } from './udp-open.ts';

ruleTable(udpOpen, {
  fails: {
    'name service': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 53',
        'to_port = 53',
        'protocol = "udp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
    },
    'every UDP port': {
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: udp, FromPort: 0, ToPort: 65535, CidrIp: 0.0.0.0/0}]',
      ),
    },
  },
  passes: {
    QUIC: {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 443',
        'to_port = 443',
        'protocol = "udp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
    },
    TCP: {
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
        'from_port = 53',
        'to_port = 53',
        'protocol = "udp"',
        'cidr_blocks = [var.unset]',
        '}',
      ),
    },
  },
  notApplicable: {
    'not a firewall': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
