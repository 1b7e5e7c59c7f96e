import { describe, expect, test } from 'vitest';
import { architectureFrom } from '../testing/architecture.ts';
import type { Resource } from './architecture.ts';
import type { Fact } from './fact.ts';
import { type Graph, graphOf } from './graph.ts';
import { inSeveralZones, isPublicSubnet, networkOf, subnetsOf, zonesOf } from './network.ts';

const terraform = (text: string): Graph => graphOf(architectureFrom('terraform', text));

function get(graph: Graph, address: string): Resource {
  const resource = graph.architecture.resources.get(address);
  if (!resource) throw new Error(`no ${address}`);
  return resource;
}

const decided = <T>(fact: Fact<T>): T | 'unknown' | 'not-applicable' =>
  fact.state === 'known' ? fact.value : fact.state;

const vpc = 'resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }\n';
const gateway = 'resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }\n';
const subnet = (lines = '') =>
  `resource "aws_subnet" "s" {\n  vpc_id = aws_vpc.v.id\n  ${lines}\n}\n`;
const routed = (target: string, attached = 'subnet_id = aws_subnet.s.id') => `
resource "aws_route_table" "t" { vpc_id = aws_vpc.v.id }
resource "aws_route" "r" {
  route_table_id         = aws_route_table.t.id
  destination_cidr_block = "0.0.0.0/0"
  ${target}
}
resource "aws_route_table_association" "a" {
  ${attached}
  route_table_id = aws_route_table.t.id
}
`;

describe('whether a subnet is public', () => {
  test.each<[string, string, boolean | 'unknown' | 'not-applicable']>([
    [
      'routes to an internet gateway',
      vpc + gateway + subnet() + routed('gateway_id = aws_internet_gateway.g.id'),
      true,
    ],
    [
      'routes to a NAT gateway',
      `${vpc}${gateway}${subnet()}resource "aws_nat_gateway" "n" {}\n${routed('nat_gateway_id = aws_nat_gateway.n.id')}`,
      false,
    ],
    ['its network has no gateway', vpc + subnet(), false],
    ['its network has one, its routes are elsewhere', vpc + gateway + subnet(), 'unknown'],
    ['it hands out addresses', vpc + gateway + subnet('map_public_ip_on_launch = true'), true],
    [
      'it hands out addresses, but its routes lead to a NAT gateway',
      `${vpc}${gateway}${subnet('map_public_ip_on_launch = true')}resource "aws_nat_gateway" "n" {}\n${routed('nat_gateway_id = aws_nat_gateway.n.id')}`,
      false,
    ],
    [
      'it hands out addresses, but only another subnet is given routes',
      `${vpc}${gateway}${subnet('map_public_ip_on_launch = true')}resource "aws_subnet" "o" { vpc_id = aws_vpc.v.id }\n${routed('gateway_id = aws_internet_gateway.g.id', 'subnet_id = aws_subnet.o.id')}`,
      'unknown',
    ],
    [
      'its network is elsewhere',
      'variable "v" {}\nresource "aws_subnet" "s" {\n vpc_id = var.v\n}\n',
      'unknown',
    ],
    [
      'only another network has a gateway',
      `${vpc}resource "aws_vpc" "w" {}\nresource "aws_internet_gateway" "g" { vpc_id = aws_vpc.w.id }\n${subnet()}`,
      false,
    ],
    [
      "the main route table is its network's",
      `${vpc}${gateway}${subnet()}
resource "aws_route_table" "t" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.g.id
  }
}
resource "aws_main_route_table_association" "m" {
  vpc_id         = aws_vpc.v.id
  route_table_id = aws_route_table.t.id
}
`,
      true,
    ],
  ])('%s', (_name, text, expected) => {
    const graph = terraform(text);
    expect(decided(isPublicSubnet(graph, get(graph, 'aws_subnet.s')))).toBe(expected);
  });

  test('on other clouds every subnet may hold both', () => {
    const graph = terraform(
      'resource "azurerm_subnet" "s" {\n name = "s"\n resource_group_name = "g"\n virtual_network_name = "v"\n}\n',
    );
    expect(decided(isPublicSubnet(graph, get(graph, 'azurerm_subnet.s')))).toBe('not-applicable');
  });
});

describe('the zones something stands in', () => {
  const fleet = (zones: readonly string[], extra = '') =>
    terraform(`variable "zone" {}
${zones.map((zone, n) => `resource "aws_subnet" "s${n}" {\n  availability_zone = ${zone}\n}\n`).join('')}
resource "aws_autoscaling_group" "f" {
  min_size            = 2
  max_size            = 4
  ${extra}
  ${zones.length === 0 ? '' : `vpc_zone_identifier = [${zones.map((_, n) => `aws_subnet.s${n}.id`).join(', ')}]`}
}
`);
  test.each<[string, readonly string[], string, unknown, unknown]>([
    ['two subnets', ['"a"', '"b"'], '', ['a', 'b'], true],
    ['one subnet', ['"a"'], '', ['a'], false],
    ['two subnets in one zone', ['"a"', '"a"'], '', ['a'], false],
    ['an open zone', ['"a"', 'var.zone'], '', 'unknown', 'unknown'],
    ['an open zone beside two', ['"a"', 'var.zone', '"b"'], '', 'unknown', true],
    ['nothing stated', [], '', 'unknown', 'unknown'],
    ['its own zones', [], 'availability_zones = ["a", "b"]', ['a', 'b'], true],
  ])('%s', (_name, zones, extra, expected, several) => {
    const graph = fleet(zones, extra);
    const resource = get(graph, 'aws_autoscaling_group.f');
    expect(decided(zonesOf(graph, resource))).toEqual(expected);
    expect(decided(inSeveralZones(graph, resource))).toBe(several);
  });
});

test('a template stands where its fleet does; the network is that of the subnets', () => {
  const graph = terraform(`${vpc}${subnet()}
resource "aws_launch_template" "t" {}
resource "aws_autoscaling_group" "f" {
  vpc_zone_identifier = [aws_subnet.s.id]
  launch_template { id = aws_launch_template.t.id }
}
`);
  const template = get(graph, 'aws_launch_template.t');
  expect(subnetsOf(graph, template).map(({ address }) => address)).toEqual(['aws_subnet.s']);
  expect(networkOf(graph, template)?.address).toBe('aws_vpc.v');
});
