import { describe, expect, test } from 'vitest';
import { at, properties, readTerraform } from '../../testing/read-terraform.ts';
import type { Reading } from '../declaration.ts';

const addresses = (reading: Reading): string[] =>
  reading.declarations.map(({ address }) => address);

describe('modules', () => {
  test('are made by count and for_each, and nest', async () => {
    const reading = await readTerraform({
      'main.tf': `module "a" {
  source   = "./modules/outer"
  for_each = toset(["y", "x"])
  name     = each.key
}
resource "aws_m" "m" {
  one = module.a["x"].id
  all = [for key, made in module.a : made.id]
  via = values(module.a)[*].name
}`,
      'modules/outer/main.tf': `variable "name" {}
module "in" {
  source = "../inner"
  count  = 2
  name   = "\${var.name}-\${count.index}"
}
output "id" { value = module.in[0].id }
output "name" { value = module.in[1].name }`,
      'modules/inner/main.tf': `variable "name" {}
variable "size" { default = 1 }
resource "aws_x" "r" {
  name = var.name
  path = path.module
}
output "id" { value = aws_x.r.id }
output "name" { value = aws_x.r.name }`,
    });
    expect(addresses(reading)).toContain('module.a["x"].module.in[1].aws_x.r');
    expect(reading.declarations).toHaveLength(5);
    expect(properties(reading, 'module.a["x"].module.in[1].aws_x.r')).toEqual({
      name: 'x-1',
      path: 'modules/inner',
    });
    expect(properties(reading, 'aws_m.m')).toEqual({
      one: '→module.a["x"].module.in[0].aws_x.r#id',
      all: ['→module.a["x"].module.in[0].aws_x.r#id', '→module.a["y"].module.in[0].aws_x.r#id'],
      via: [
        '→module.a["x"].module.in[1].aws_x.r#name = "x-1"',
        '→module.a["y"].module.in[1].aws_x.r#name = "y-1"',
      ],
    });
  });

  test('from elsewhere are told and leave their outputs open', async () => {
    const reading = await readTerraform(`module "vpc" { source = "terraform-aws-modules/vpc/aws" }
resource "aws_x" "a" { v = module.vpc.vpc_id }`);
    expect(reading.diagnostics).toMatchObject([
      {
        severity: 'warning',
        message:
          'Module "vpc" comes from terraform-aws-modules/vpc/aws; what it makes is neither reviewed nor priced.',
      },
    ]);
    expect(properties(reading, 'aws_x.a').v).toBe(
      '?module.vpc comes from terraform-aws-modules/vpc/aws, which was not read',
    );
  });

  test('several roots are all read, and told apart only where they would collide', async () => {
    const reading = await readTerraform({
      'envs/dev/main.tf': 'module "n" { source = "../../modules/n" }\nresource "aws_x" "dev" {}',
      'envs/prod/main.tf':
        'module "n" { source = "../../modules/n" }\nresource "aws_x" "prod" { v = module.n.o }',
      'modules/n/main.tf': 'resource "aws_y" "a" {}\noutput "o" { value = aws_y.a.id }',
      'modules/spare/main.tf': 'resource "aws_spare" "a" {}',
    });
    expect(addresses(reading)).toEqual([
      'envs/dev:module.n.aws_y.a',
      'aws_x.dev',
      'envs/prod:module.n.aws_y.a',
      'aws_x.prod',
    ]);
    expect(properties(reading, 'aws_x.prod').v).toBe('→envs/prod:module.n.aws_y.a#id');
  });
});

describe('providers', () => {
  test('give the region, by alias and through modules', async () => {
    const reading = await readTerraform({
      'main.tf': `provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "us"
  region = "us-east-1"
}
resource "aws_x" "own" { region = "ap-south-1" }
resource "aws_x" "us" { provider = aws.us }
resource "aws_x" "plain" {}
module "m" {
  source    = "./m"
  providers = { aws = aws.us, aws.other = aws }
}
resource "azurerm_resource_group" "g" { location = "West Europe" }
resource "azurerm_subnet" "s" { resource_group_name = azurerm_resource_group.g.name }
resource "azurerm_network_interface" "n" {
  ip_configuration { name = "x" }
  subnet_id = azurerm_subnet.s.id
}
resource "google_compute_instance" "i" { zone = "europe-west1-b" }
resource "google_pubsub_topic" "t" {}
resource "random_id" "r" {}`,
      'm/main.tf': 'resource "aws_x" "a" {}\nresource "aws_x" "b" { provider = aws.other }',
    });
    const region = (address: string): string => {
      const fact = at(reading, address).region;
      return fact.state === 'known' ? fact.value : fact.state;
    };
    expect(addresses(reading).map((address) => [address, region(address)])).toEqual([
      ['provider.aws', 'eu-west-1'],
      ['provider.aws.us', 'us-east-1'],
      ['aws_x.own', 'ap-south-1'],
      ['aws_x.us', 'us-east-1'],
      ['aws_x.plain', 'eu-west-1'],
      ['module.m.aws_x.a', 'us-east-1'],
      ['module.m.aws_x.b', 'eu-west-1'],
      ['azurerm_resource_group.g', 'westeurope'],
      ['azurerm_subnet.s', 'westeurope'],
      ['azurerm_network_interface.n', 'westeurope'],
      ['google_compute_instance.i', 'europe-west1'],
      ['google_pubsub_topic.t', 'unknown'],
      ['random_id.r', 'not-applicable'],
    ]);
  });

  test('that state no region have that of the zones their resources name', async () => {
    const reading =
      await readTerraform(`resource "aws_subnet" "s" { availability_zone = "eu-west-3a" }
resource "aws_vpc" "v" {}`);
    expect(at(reading, 'aws_vpc.v').region).toMatchObject({
      state: 'known',
      value: 'eu-west-3',
      from: [{ by: 'graph', because: 'aws_subnet.s names a zone of eu-west-3' }],
    });
    const mixed =
      await readTerraform(`resource "aws_subnet" "s" { availability_zone = "eu-west-3a" }
resource "aws_subnet" "t" { availability_zone = "us-east-1a" }
resource "aws_vpc" "v" {}`);
    expect(at(mixed, 'aws_vpc.v').region.state).toBe('unknown');
  });

  test('add their default tags, which the own ones win over', async () => {
    const reading = await readTerraform(`provider "aws" {
  default_tags {
    tags = { team = "a", env = "dev" }
  }
}
resource "aws_vpc" "a" { tags = { env = "prod" } }
resource "aws_vpc" "b" {}
resource "aws_route_table_association" "c" {}`);
    expect(properties(reading, 'aws_vpc.a')).toEqual({
      tags: { env: 'prod' },
      tags_all: { team: 'a', env: 'prod' },
    });
    expect(properties(reading, 'aws_vpc.b')).toEqual({ tags_all: { team: 'a', env: 'dev' } });
    expect(properties(reading, 'aws_route_table_association.c')).toEqual({});
  });
});

describe('variables', () => {
  test('take the files of variables in the order of Terraform, and their types', async () => {
    const reading = await readTerraform({
      'main.tf': `variable "a" { default = 1 }
variable "b" {}
variable "c" { type = list(object({ n = string, s = optional(number, 5) })) }
variable "d" { type = set(string) }
variable "e" {
  type     = bool
  default  = true
  nullable = false
}
resource "aws_x" "a" {
  a = var.a
  b = var.b
  c = var.c
  d = var.d
  e = var.e
}`,
      'terraform.tfvars': 'a = 2\nb = "t"\ne = null',
      'z.auto.tfvars': 'a = 3\nd = ["z", "y", "z"]',
      'a.auto.tfvars.json': '{"a": 4}',
      'prod.tfvars': 'c = [{ n = 1 }, { n = "b", s = 6, x = 1 }]',
      'modules/tfvars/terraform.tfvars': 'b = "not this"',
    });
    expect(properties(reading, 'aws_x.a')).toEqual({
      a: 3,
      b: 't',
      c: [
        { n: '1', s: 5 },
        { n: 'b', s: 6 },
      ],
      d: ['y', 'z'],
      e: true,
    });
    expect(reading.assumptions).toMatchObject([{ id: 'variables.prod.tfvars' }]);
  });

  test('of several files that nobody chose, none counts', async () => {
    const reading = await readTerraform({
      'main.tf': 'variable "a" { default = 1 }\nresource "aws_x" "a" { a = var.a }',
      'dev.tfvars': 'a = 2',
      'prod.tfvars': 'a = 3',
    });
    expect(properties(reading, 'aws_x.a').a).toBe(1);
    expect(reading.diagnostics).toMatchObject([{ severity: 'info' }]);
  });
});

test('override files change single arguments and whole kinds of blocks', async () => {
  const reading = await readTerraform({
    'main.tf': 'resource "aws_x" "a" {\n  a = 1\n  b = 2\n  c { d = 1 }\n}',
    'x_override.tf': 'resource "aws_x" "a" {\n  b = 3\n  c { d = 4 }\n}',
  });
  expect(properties(reading, 'aws_x.a')).toEqual({ a: 1, b: 3, c: [{ d: 4 }] });
});

test('JSON syntax says the same', async () => {
  const reading = await readTerraform({
    'main.tf.json': JSON.stringify({
      variable: { n: { type: 'number', default: '2' } },
      resource: {
        aws_instance: { a: { count: '${var.n}', ami: 'x-${count.index}', tags: { N: 'é' } } },
        aws_security_group: {
          g: [
            {
              dynamic: {
                ingress: { for_each: [80, 81], content: { from_port: '${ingress.value}' } },
              },
              depends_on: ['aws_instance.a'],
            },
          ],
        },
      },
      provider: { aws: [{ region: 'eu-west-1' }] },
    }),
  });
  expect(addresses(reading)).toEqual([
    'provider.aws',
    'aws_instance.a[0]',
    'aws_instance.a[1]',
    'aws_security_group.g',
  ]);
  expect(properties(reading, 'aws_instance.a[1]')).toMatchObject({ ami: 'x-1', tags: { N: 'é' } });
  expect(properties(reading, 'aws_security_group.g')).toMatchObject({
    ingress: [{ from_port: 80 }, { from_port: 81 }],
  });
  expect(at(reading, 'aws_security_group.g').dependsOn).toHaveLength(2);
});
