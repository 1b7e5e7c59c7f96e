import { cloudformationNetwork, terraformNetwork } from '../../testing/networks.ts';
import { ruleTable } from '../../testing/rule-table.ts';
import { natPerZone } from './nat-per-zone.ts';

const own = terraformNetwork
  .replace(
    'resource "aws_route_table" "private" {',
    `resource "aws_nat_gateway" "b" {
  subnet_id = aws_subnet.public_b.id
}
resource "aws_route_table" "private_b" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.b.id
  }
}
resource "aws_route_table" "private" {`,
  )
  .replace(
    /(subnet_id {6}= aws_subnet.private_b.id\n {2}route_table_id = aws_route_table.private)/,
    '$1_b',
  );
const natLine = terraformNetwork.split('\n').findIndex((line) => line.includes('nat_gateway_id'));

ruleTable(natPerZone, {
  fails: {
    'one gateway for two zones': {
      terraform: terraformNetwork,
      cloudformation: cloudformationNetwork,
      severity: 'medium',
    },
    'the route is the line to change': {
      terraform: terraformNetwork,
      on: 'aws_nat_gateway.n',
      firstLine: natLine + 1,
    },
    'in development that may be so': {
      terraform: terraformNetwork.replaceAll(
        'resource "aws_nat_gateway" "n" {',
        'resource "aws_nat_gateway" "n" {\n  tags = { Environment = "dev" }',
      ),
      severity: 'low',
    },
  },
  passes: { 'one for each zone': { terraform: own } },
  unknown: {
    'the zone of its subnet is open': {
      terraform: terraformNetwork.replaceAll('"eu-west-1a"', 'var.unset'),
    },
    'the zones of those it serves are open': {
      terraform: terraformNetwork.replaceAll('"eu-west-1b"', 'var.unset'),
    },
  },
  notApplicable: {
    'no route leads to it': {
      terraform:
        'resource "aws_subnet" "a" {\n  availability_zone = "eu-west-1a"\n}\nresource "aws_nat_gateway" "n" {\n  subnet_id = aws_subnet.a.id\n}\n',
    },
    'no gateway': { terraform: 'resource "aws_vpc" "v" {}\n' },
  },
});
