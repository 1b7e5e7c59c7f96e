import { cloudformationNetwork, terraformNetwork } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { dataInPublicSubnet } from './data-in-public-subnet.ts';

const cache = (...subnets: readonly string[]) => `
resource "aws_elasticache_subnet_group" "it" {
  name       = "it"
  subnet_ids = [${subnets.join(', ')}]
}
resource "aws_elasticache_replication_group" "it" {
  subnet_group_name = aws_elasticache_subnet_group.it.name
}
`;
const cfn = (subnet: string) => `${cloudformationNetwork}
  Subnets: {Type: "AWS::RDS::DBSubnetGroup", Properties: {DBSubnetGroupDescription: it, SubnetIds: [!Ref ${subnet}A, !Ref ${subnet}B]}}
  It: {Type: "AWS::RDS::DBInstance", Properties: {DBSubnetGroupName: !Ref Subnets}}
`;

ruleTable(dataInPublicSubnet, {
  fails: {
    'a cache beside the balancers': {
      terraform: terraformNetwork + cache('aws_subnet.public_a.id', 'aws_subnet.private_b.id'),
      on: 'aws_elasticache_replication_group.it',
      firstLine: terraformNetwork.split('\n').length + 3,
    },
    'a database': { cloudformation: cfn('Public'), on: 'It' },
  },
  passes: {
    'private subnets': {
      terraform: terraformNetwork + cache('aws_subnet.private_a.id', 'aws_subnet.private_b.id'),
      cloudformation: cfn('Private'),
    },
  },
  unknown: {
    'routes are elsewhere': {
      terraform: `variable "vpc" {}\nresource "aws_subnet" "s" {\n  vpc_id = var.vpc\n}\n${cache('aws_subnet.s.id')}`,
    },
  },
  notApplicable: {
    'no subnet is stated': { terraform: 'resource "aws_db_instance" "it" {}\n' },
    'no data': {
      terraform: `${terraformNetwork}resource "aws_instance" "it" {\n  subnet_id = aws_subnet.public_a.id\n}\n`,
    },
  },
});
