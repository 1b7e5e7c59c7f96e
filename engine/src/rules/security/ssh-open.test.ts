import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { sshOpen } from './ssh-open.ts';

ruleTable(sshOpen, {
  fails: {
    'to anybody': {
      terraform: terraform(
        'aws_security_group',
        'name = "it"',
        'ingress {',
        'from_port = 22',
        'to_port = 22',
        'protocol = "tcp"',
        'cidr_blocks = ["0.0.0.0/0"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}]',
      ),
      severity: 'critical',
    },
    'in a range of ports': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 20',
        'to_port = 25',
        'protocol = "tcp"',
        'ipv6_cidr_blocks = ["::/0"]',
        '}',
      ),
    },
    'nothing it guards is reached': {
      terraform: `resource "aws_vpc" "it" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "it" {
  vpc_id     = aws_vpc.it.id
  cidr_block = "10.0.1.0/24"
}
resource "aws_instance" "it" {
  instance_type          = "t3.micro"
  subnet_id              = aws_subnet.it.id
  vpc_security_group_ids = [aws_security_group.it.id]
}
resource "aws_security_group" "it" {
  vpc_id = aws_vpc.it.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}
`,
    },
  },
  passes: {
    'to the office': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 22',
        'to_port = 22',
        'protocol = "tcp"',
        'cidr_blocks = ["203.0.113.0/24"]',
        '}',
      ),
      cloudformation: cloudformation(
        'AWS::EC2::SecurityGroup',
        'SecurityGroupIngress: [{IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 203.0.113.0/24}]',
      ),
    },
    'all ports are another finding': {
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
  unknown: {
    'to whom is not known': {
      terraform: terraform(
        'aws_security_group',
        'ingress {',
        'from_port = 22',
        'to_port = 22',
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
