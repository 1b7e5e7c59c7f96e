import { describe, expect, test } from 'vitest';
import { architectureFrom } from '../testing/architecture.ts';
import { type Graph, graphOf } from './graph.ts';
import { exposureOf } from './reach.ts';

type Answer = 'reachable' | 'not reachable' | 'unknown' | 'not applicable';

function answer(graph: Graph, address: string): Answer {
  const { reachable } = exposureOf(graph, address);
  if (reachable.state === 'known') return reachable.value ? 'reachable' : 'not reachable';
  return reachable.state === 'unknown' ? 'unknown' : 'not applicable';
}

const network = `
variable "open" {}
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/16" }
resource "aws_internet_gateway" "g" { vpc_id = aws_vpc.v.id }
resource "aws_nat_gateway" "n" {
  subnet_id = aws_subnet.public.id
}
resource "aws_subnet" "public" {
  vpc_id = aws_vpc.v.id
}
resource "aws_subnet" "generous" {
  vpc_id                  = aws_vpc.v.id
  map_public_ip_on_launch = true
}
resource "aws_subnet" "private" {
  vpc_id = aws_vpc.v.id
}
resource "aws_subnet" "unrouted" {
  vpc_id = aws_vpc.v.id
}
resource "aws_route_table" "out" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.g.id
  }
}
resource "aws_route_table" "in" {
  vpc_id = aws_vpc.v.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = aws_nat_gateway.n.id
  }
}
resource "aws_route_table_association" "public" {
  subnet_id      = aws_subnet.public.id
  route_table_id = aws_route_table.out.id
}
resource "aws_route_table_association" "generous" {
  subnet_id      = aws_subnet.generous.id
  route_table_id = aws_route_table.out.id
}
resource "aws_route_table_association" "private" {
  subnet_id      = aws_subnet.private.id
  route_table_id = aws_route_table.in.id
}
`;

const guards = {
  open: '["0.0.0.0/0"]',
  closed: '["10.0.0.0/8"]',
  unknown: 'var.open',
} as const;

interface Case {
  readonly subnet?: 'public' | 'generous' | 'private' | 'unrouted';
  /** Whether it asks for a public address. */
  readonly address?: 'true' | 'false' | 'var.open';
  readonly guard?: keyof typeof guards;
}

const guardOf = (guard: Case['guard']) =>
  guard
    ? `
resource "aws_security_group" "it" {
  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ${guards[guard]}
  }
}
`
    : '';

function machine({ subnet, address, guard }: Case): Graph {
  const lines = [
    subnet && `subnet_id = aws_subnet.${subnet}.id`,
    address && `associate_public_ip_address = ${address}`,
    guard && 'vpc_security_group_ids = [aws_security_group.it.id]',
  ].filter((line) => line !== undefined);
  const text = `resource "aws_instance" "it" {\n${lines.join('\n')}\n}\n`;
  return graphOf(architectureFrom('terraform', network + guardOf(guard) + text));
}

function database({ subnet, address, guard }: Case): Graph {
  const lines = [
    'engine = "mysql"',
    subnet && 'db_subnet_group_name = aws_db_subnet_group.it.name',
    address && `publicly_accessible = ${address}`,
    guard && 'vpc_security_group_ids = [aws_security_group.it.id]',
  ].filter((line) => line !== undefined);
  const group = subnet
    ? `resource "aws_db_subnet_group" "it" {\n  subnet_ids = [aws_subnet.${subnet}.id]\n}\n`
    : '';
  const text = `resource "aws_db_instance" "it" {\n${lines.join('\n')}\n}\n`;
  return graphOf(architectureFrom('terraform', network + guardOf(guard) + group + text));
}

describe('whether the internet reaches a machine', () => {
  test.each<[Case, Answer]>([
    [{ subnet: 'public', address: 'true', guard: 'open' }, 'reachable'],
    [{ subnet: 'public', address: 'true', guard: 'closed' }, 'not reachable'],
    [{ subnet: 'public', address: 'true', guard: 'unknown' }, 'unknown'],
    [{ subnet: 'public', address: 'false', guard: 'open' }, 'not reachable'],
    [{ subnet: 'public', address: 'var.open', guard: 'open' }, 'unknown'],
    [{ subnet: 'public', address: 'var.open', guard: 'closed' }, 'not reachable'],
    [{ subnet: 'public', guard: 'open' }, 'not reachable'],
    [{ subnet: 'generous', guard: 'open' }, 'reachable'],
    [{ subnet: 'generous', guard: 'closed' }, 'not reachable'],
    [{ subnet: 'generous', address: 'false', guard: 'open' }, 'not reachable'],
    [{ subnet: 'private', address: 'true', guard: 'open' }, 'not reachable'],
    [{ subnet: 'private', guard: 'open' }, 'not reachable'],
    [{ subnet: 'private', address: 'var.open', guard: 'unknown' }, 'not reachable'],
    [{ subnet: 'unrouted', address: 'true', guard: 'open' }, 'reachable'],
    [{ subnet: 'unrouted', guard: 'open' }, 'not reachable'],
    [{ address: 'true', guard: 'open' }, 'reachable'],
    [{ guard: 'open' }, 'unknown'],
    [{ guard: 'closed' }, 'not reachable'],
    [{}, 'unknown'],
  ])('%j: %s', (one, expected) => {
    expect(answer(machine(one), 'aws_instance.it')).toBe(expected);
  });
});

describe('whether the internet reaches a database', () => {
  test.each<[Case, Answer]>([
    [{ subnet: 'public', address: 'true', guard: 'open' }, 'reachable'],
    [{ subnet: 'public', address: 'true', guard: 'closed' }, 'not reachable'],
    [{ subnet: 'public', address: 'true', guard: 'unknown' }, 'unknown'],
    [{ subnet: 'public', guard: 'open' }, 'not reachable'],
    [{ subnet: 'generous', guard: 'open' }, 'not reachable'],
    [{ subnet: 'private', address: 'true', guard: 'open' }, 'not reachable'],
    [{ address: 'true', guard: 'open' }, 'reachable'],
    [{ address: 'true' }, 'reachable'],
    [{ address: 'var.open', guard: 'open' }, 'unknown'],
    [{}, 'not reachable'],
  ])('%j: %s', (one, expected) => {
    expect(answer(database(one), 'aws_db_instance.it')).toBe(expected);
  });
});

describe('whether the internet reaches what firewall rules guard', () => {
  const rules = 'aws_security_group.it';
  test.each<[string, Graph, Answer]>([
    [
      'a public machine',
      machine({ subnet: 'public', address: 'true', guard: 'open' }),
      'reachable',
    ],
    ['a private machine', machine({ subnet: 'private', guard: 'open' }), 'not reachable'],
    ['a machine that nothing places', machine({ guard: 'open' }), 'unknown'],
    ['nothing', graphOf(architectureFrom('terraform', guardOf('open'))), 'unknown'],
  ])('%s', (_name, graph, expected) => {
    expect(answer(graph, rules)).toBe(expected);
  });

  test('a fleet through its template', () => {
    const text = `${network}${guardOf('open')}
resource "aws_launch_template" "it" {
  vpc_security_group_ids = [aws_security_group.it.id]
}
resource "aws_autoscaling_group" "it" {
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.private.id]
  launch_template { id = aws_launch_template.it.id }
}
`;
    expect(answer(graphOf(architectureFrom('terraform', text)), rules)).toBe('not reachable');
  });
});

describe('a kept public address counts like one of its own', () => {
  const attached = (text: string) => {
    const machineText = `
resource "aws_instance" "it" {
  subnet_id              = aws_subnet.public.id
  vpc_security_group_ids = [aws_security_group.it.id]
}
resource "aws_eip" "it" {
  ${text.startsWith('instance') ? text : ''}
}
${text.startsWith('resource') ? text : ''}
`;
    return graphOf(architectureFrom('terraform', network + guardOf('open') + machineText));
  };
  test.each([
    ['named by the address', 'instance = aws_instance.it.id'],
    [
      'named by an association',
      'resource "aws_eip_association" "it" {\n  instance_id   = aws_instance.it.id\n  allocation_id = aws_eip.it.id\n}',
    ],
  ])('%s', (_name, text) => {
    expect(answer(attached(text), 'aws_instance.it')).toBe('reachable');
  });
});

describe('in CloudFormation', () => {
  const stack = (scheme: string, ingress: string) => `
Parameters: {Subnets: {Type: "List<AWS::EC2::Subnet::Id>"}}
Resources:
  Guard: {Type: "AWS::EC2::SecurityGroup", Properties: {GroupDescription: it}}
  ${ingress}
  Lb:
    Type: AWS::ElasticLoadBalancingV2::LoadBalancer
    Properties: {${scheme} Subnets: !Ref Subnets, SecurityGroups: [!Ref Guard]}
`;
  const rule = (source: string) =>
    `Rule: {Type: "AWS::EC2::SecurityGroupIngress", Properties: {GroupId: !GetAtt Guard.GroupId, IpProtocol: tcp, FromPort: 443, ToPort: 443, ${source}}}`;
  test.each<[string, string, string, Answer]>([
    ['opened by a rule of its own', '', rule('CidrIp: 0.0.0.0/0'), 'reachable'],
    ['for a private range', '', rule('CidrIp: 10.0.0.0/8'), 'not reachable'],
    ['internal', 'Scheme: internal,', rule('CidrIp: 0.0.0.0/0'), 'not reachable'],
    ['no rule at all', '', '', 'not reachable'],
  ])('a balancer %s', (_name, scheme, ingress, expected) => {
    const graph = graphOf(architectureFrom('cloudformation', stack(scheme, ingress)));
    expect(answer(graph, 'Lb')).toBe(expected);
  });
});
