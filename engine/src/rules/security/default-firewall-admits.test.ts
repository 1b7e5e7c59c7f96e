import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { defaultFirewallAdmits } from './default-firewall-admits.ts';

ruleTable(defaultFirewallAdmits, {
  fails: {
    'left to the default': {
      terraform: terraform('aws_vpc', 'cidr_block = "10.0.0.0/16"'),
      severity: 'low',
    },
    opened: {
      terraform: `resource "aws_vpc" "it" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_default_security_group" "it" {
  vpc_id = aws_vpc.it.id
  ingress {
    protocol  = -1
    self      = true
    from_port = 0
    to_port   = 0
  }
}
`,
    },
  },
  passes: {
    emptied: {
      terraform: `resource "aws_vpc" "it" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_default_security_group" "it" {
  vpc_id = aws_vpc.it.id
}
`,
    },
  },
  unknown: {
    'rules from outside': {
      terraform: `resource "aws_vpc" "it" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_default_security_group" "it" {
  vpc_id = aws_vpc.it.id
  dynamic "ingress" {
    for_each = var.unset
    content {
      protocol = -1
    }
  }
}
variable "unset" {}
`,
    },
  },
  notApplicable: {
    'no template can change it': {
      cloudformation: cloudformation('AWS::EC2::VPC', 'CidrBlock: 10.0.0.0/16'),
    },
    'not a network': { terraform: terraform('aws_s3_bucket', 'bucket = "it"') },
  },
});
