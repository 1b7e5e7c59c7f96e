import { cloudformationNetwork, terraformNetwork } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { cloudformation, terraform } from '../../testing/snippets.ts';
import { databasePublic } from './database-public.ts';

const database = (subnet: string, source: string) => `${terraformNetwork}
resource "aws_db_subnet_group" "it" {
  subnet_ids = [aws_subnet.${subnet}.id]
}
resource "aws_security_group" "it" {
  ingress {
    from_port   = 5432
    to_port     = 5432
    protocol    = "tcp"
    cidr_blocks = [${source}]
  }
}
resource "aws_db_instance" "it" {
  publicly_accessible    = true
  db_subnet_group_name   = aws_db_subnet_group.it.name
  vpc_security_group_ids = [aws_security_group.it.id]
}
`;
const switchLine = terraformNetwork.split('\n').length + 13;
const cfn = (source: string) => `${cloudformationNetwork}
  SG: {Type: "AWS::EC2::SecurityGroup", Properties: {GroupDescription: it, VpcId: !Ref V}}
  Rule: {Type: "AWS::EC2::SecurityGroupIngress", Properties: {GroupId: !Ref SG, IpProtocol: tcp, FromPort: 5432, ToPort: 5432, CidrIp: ${source}}}
  Subnets: {Type: "AWS::RDS::DBSubnetGroup", Properties: {DBSubnetGroupDescription: it, SubnetIds: [!Ref PublicA, !Ref PublicB]}}
  It: {Type: "AWS::RDS::DBInstance", Properties: {PubliclyAccessible: true, DBSubnetGroupName: !Ref Subnets, VPCSecurityGroups: [!Ref SG]}}
`;

ruleTable(databasePublic, {
  fails: {
    'a public address, open rules, public subnets': {
      terraform: database('public_a', '"0.0.0.0/0"'),
      cloudformation: cfn('0.0.0.0/0'),
      severity: 'critical',
    },
    'the switch is the line to change': {
      terraform: database('public_a', '"0.0.0.0/0"'),
      firstLine: switchLine,
    },
    'a public address and nothing else said': {
      terraform: terraform('aws_db_instance', 'publicly_accessible = true'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'PubliclyAccessible: true'),
    },
    'on another cloud': {
      terraform: terraform(
        'google_sql_database_instance',
        'settings {',
        '  ip_configuration {',
        '    ipv4_enabled = true',
        '    authorized_networks {',
        '      value = "0.0.0.0/0"',
        '    }',
        '  }',
        '}',
      ),
    },
  },
  passes: {
    'private subnets': { terraform: database('private_a', '"0.0.0.0/0"') },
    'only the private network may come': {
      terraform: database('public_a', '"10.0.0.0/8"'),
      cloudformation: cfn('10.0.0.0/8'),
    },
    'left to the default': { terraform: terraform('aws_db_instance') },
  },
  unknown: {
    'nobody sets it': {
      terraform: terraform('aws_db_instance', 'publicly_accessible = var.unset'),
      cloudformation: cloudformation('AWS::RDS::DBInstance', 'PubliclyAccessible: !Ref Unset'),
    },
    'whom the rules admit is open': { terraform: database('public_a', 'var.unset') },
  },
  notApplicable: {
    'not a database': { terraform: terraform('aws_s3_bucket') },
    'a host port has its own rule': {
      compose: 'services:\n  it: {image: "postgres:17", ports: ["5432:5432"]}\n',
    },
  },
});
