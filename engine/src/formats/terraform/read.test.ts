import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { at, properties, readTerraform, shown } from '../../testing/read-terraform.ts';
import type { Reading } from '../declaration.ts';

const folder = new URL('./fixtures/three-tier-shop/', import.meta.url);
const shop = Object.fromEntries(
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = `${entry.parentPath}/${entry.name}`;
      const name = path.slice(path.indexOf('three-tier-shop/') + 'three-tier-shop/'.length);
      return [name.replaceAll('//', '/').replace(/^\//, ''), readFileSync(path, 'utf8')];
    }),
);
const resources = (reading: Reading): string[] =>
  reading.declarations
    .map(({ address }) => address)
    .filter((address) => !address.startsWith('provider.'));

describe('the shop', async () => {
  const prod = await readTerraform(shop);
  const dev = await readTerraform({ ...shop, 'terraform.tfvars': 'environment = "dev"\n' });

  test('declares what Terraform would, under its addresses', () => {
    expect(prod.diagnostics).toEqual([]);
    expect(resources(prod)).toHaveLength(36);
    expect(resources(prod)).toEqual(
      expect.arrayContaining([
        'module.network.aws_subnet.public[0]',
        'module.network.aws_subnet.private["eu-west-1a"]',
        'module.network.aws_nat_gateway.this[1]',
        'aws_vpc_security_group_ingress_rule.web["http"]',
        'aws_vpc_security_group_ingress_rule.web["https"]',
        'aws_sqs_queue.orders[0]',
        'aws_db_instance.main',
      ]),
    );
    expect(at(prod, 'provider.aws').type).toBe('provider.aws');
  });

  test('resolves sizes, zones and address ranges', () => {
    expect(properties(prod, 'aws_launch_template.app').instance_type).toBe('m5.xlarge');
    expect(properties(prod, 'module.network.aws_subnet.public[1]')).toMatchObject({
      cidr_block: '10.20.1.0/24',
      availability_zone: 'eu-west-1b',
      vpc_id: '→module.network.aws_vpc.this#id',
    });
    const isPrivate = properties(prod, 'module.network.aws_subnet.private["eu-west-1b"]');
    expect(isPrivate.cidr_block).toBe('10.20.101.0/24');
    expect(properties(prod, 'aws_db_instance.main')).toMatchObject({
      multi_az: false,
      backup_retention_period: 0,
      password: '?variable db_password has no default',
      tags_all: { project: 'shop', environment: 'prod' },
    });
  });

  test('links by reference through modules, splats and one()', () => {
    expect(properties(prod, 'aws_autoscaling_group.app').vpc_zone_identifier).toEqual([
      '→module.network.aws_subnet.private["eu-west-1a"]#id',
      '→module.network.aws_subnet.private["eu-west-1b"]#id',
    ]);
    expect(properties(prod, 'aws_lambda_event_source_mapping.invoice[0]')).toEqual({
      event_source_arn: '→aws_sqs_queue.orders[0]#arn',
      function_name: '→aws_lambda_function.invoice[0]#arn',
    });
    expect(properties(prod, 'module.network.aws_route_table.private[1]').route).toEqual([
      {
        cidr_block: '0.0.0.0/0',
        nat_gateway_id: '→module.network.aws_nat_gateway.this[1]#id',
      },
    ]);
  });

  test('keeps nested blocks as lists, dynamic ones before those that follow', () => {
    const ingress = properties(prod, 'aws_security_group.app').ingress;
    expect(ingress).toMatchObject([
      { from_port: 8080, security_groups: ['→aws_security_group.web#id'] },
      { from_port: 9090 },
      { from_port: 22, cidr_blocks: ['0.0.0.0/0'] },
    ]);
    expect(properties(prod, 'aws_launch_template.app').block_device_mappings).toEqual([
      { device_name: '/dev/xvda', ebs: [{ volume_type: 'gp2', volume_size: 80 }] },
    ]);
  });

  test('reads policies and boot scripts as what they encode', () => {
    expect(properties(prod, 'aws_iam_role_policy.invoice').policy).toEqual({
      json: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
      },
    });
    expect(properties(prod, 'aws_launch_template.app').user_data).toEqual({
      base64: '#!/bin/sh\naws s3 sync s3://⟨→aws_s3_bucket.media#id⟩ /srv/media\n',
    });
  });

  test('gives each property the place where its block states it', () => {
    const database = at(prod, 'aws_db_instance.main');
    const main = shop['main.tf'] ?? '';
    const line = (text: string): number => main.slice(0, main.indexOf(text)).split('\n').length;
    expect(database.at.start.line).toBe(line('resource "aws_db_instance"'));
    const size = database.properties.entries.get('instance_class')?.at;
    expect(size).toMatchObject({ file: 'main.tf', start: { line: line('db.m6g.large') } });
    expect(main.slice(size?.start.offset, size?.end.offset)).toBe('"db.m6g.large"');
    const backups = database.properties.entries.get('backup_retention_period')?.at;
    expect(main.slice(backups?.start.offset, backups?.end.offset)).toBe('var.backup_days');
  });

  test('takes the region from the provider block, inside modules too', () => {
    for (const declaration of prod.declarations)
      expect(declaration.region).toMatchObject({ state: 'known', value: 'eu-west-1' });
  });

  test('changes with its variables', () => {
    expect(properties(dev, 'aws_launch_template.app').instance_type).toBe('t3.small');
    const gateways = resources(dev).filter((address) => address.includes('nat_gateway'));
    expect(gateways).toEqual(['module.network.aws_nat_gateway.this[0]']);
    expect(properties(dev, 'module.network.aws_route_table.private[1]').route).toMatchObject([
      { nat_gateway_id: '→module.network.aws_nat_gateway.this[0]#id' },
    ]);
    expect(resources(dev)).toHaveLength(34);
  });

  test('is the same each time, whatever the order of the files', async () => {
    const turned = await readTerraform(Object.fromEntries(Object.entries(shop).reverse()));
    expect(turned).toEqual(prod);
  });
});

describe('what is not known', () => {
  test('a count without value leaves one, at the plain address', async () => {
    const reading = await readTerraform(`variable "n" {}
resource "aws_instance" "a" {
  count = var.n
  name  = "a-\${count.index}"
}
resource "aws_eip" "e" { instance = aws_instance.a[0].id }
resource "aws_lb" "l" { subnets = aws_instance.a[*].id }`);
    expect(resources(reading)).toEqual(['aws_instance.a', 'aws_eip.e', 'aws_lb.l']);
    expect(properties(reading, 'aws_eip.e').instance).toBe('→aws_instance.a#id');
    expect(properties(reading, 'aws_lb.l').subnets).toBe(
      '?variable n has no default aws_instance.a#',
    );
    expect(reading.diagnostics).toMatchObject([
      { code: 'unresolved', severity: 'warning', at: { start: { line: 3 } } },
    ]);
  });

  test('none at all leaves none', async () => {
    const reading = await readTerraform(`resource "aws_instance" "a" { count = 0 }
resource "aws_eip" "e" {
  a = one(aws_instance.a[*].id)
  b = aws_instance.a[0].id
  c = try(aws_instance.a[0].id, "none")
  d = length(aws_instance.a)
  e = join(",", aws_instance.a.*.id)
}`);
    expect(properties(reading, 'aws_eip.e')).toEqual({
      b: '?aws_instance.a has no instance "0"',
      c: 'none',
      d: 0,
      e: '',
    });
  });

  test('a condition nobody decides gives what both sides share', async () => {
    const reading = await readTerraform(`variable "u" {}
resource "aws_vpc" "v" { cidr_block = "10.0.0.0/8" }
resource "aws_x" "a" {
  same  = var.u ? "x" : "x"
  other = var.u ? aws_vpc.v.id : null
  and   = false && var.u
  null  = null
  tags  = { a = null, b = 1 }
}`);
    expect(properties(reading, 'aws_x.a')).toEqual({
      same: 'x',
      other: '?variable u has no default aws_vpc.v#id',
      and: false,
      tags: { b: 1 },
      tags_all: { b: 1 },
    });
  });

  test('a reference says what its block states, and gives way to one inside', async () => {
    const reading = await readTerraform(`resource "aws_vpc" "v" {
  cidr_block = "10.0.0.0/16"
}
resource "aws_subnet" "s" {
  vpc_id     = aws_vpc.v.id
  cidr_block = cidrsubnet(aws_vpc.v.cidr_block, 8, 2)
}
resource "aws_x" "a" {
  range = aws_vpc.v.cidr_block
  vpc   = aws_subnet.s.vpc_id
  text  = "r-\${aws_vpc.v.cidr_block}"
}`);
    expect(properties(reading, 'aws_subnet.s').cidr_block).toBe('10.0.2.0/24');
    expect(properties(reading, 'aws_x.a')).toEqual({
      range: '→aws_vpc.v#cidr_block = "10.0.0.0/16"',
      vpc: '→aws_vpc.v#id',
      text: 'r-⟨→aws_vpc.v#cidr_block = "10.0.0.0/16"⟩',
    });
  });

  test('names nobody declares are told with their place', async () => {
    const reading = await readTerraform(
      'resource "aws_x" "a" {\n  b = var.nope\n  c = aws_y.z.id\n}',
    );
    expect(reading.diagnostics.map(({ message, at: { start } }) => [message, start.line])).toEqual([
      ['Variable "nope" is not declared.', 2],
      ['aws_y.z is not declared.', 3],
    ]);
    const value = at(reading, 'aws_x.a').properties.entries.get('b');
    expect(value && shown(value)).toBe('?variable nope is not declared');
  });
});

test('blocks that are not the resource are left out', async () => {
  const reading = await readTerraform(`terraform {}
moved {
  from = aws_x.b
  to   = aws_x.a
}
resource "aws_x" "a" {
  provider   = aws.west
  depends_on = [aws_y.b, module.m]
  v          = 1
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [tags, desired]
    precondition {
      condition     = self.v > 1
      error_message = "no"
    }
  }
  provisioner "local-exec" { command = "true" }
}
resource "aws_y" "b" { count = 2 }`);
  expect(properties(reading, 'aws_x.a')).toEqual({
    v: 1,
    lifecycle: [{ prevent_destroy: true, ignore_changes: ['tags', 'desired'] }],
  });
  expect(at(reading, 'aws_x.a').dependsOn).toEqual(['aws_y.b[0]', 'aws_y.b[1]']);
  expect(reading.diagnostics).toMatchObject([{ message: 'module.m is not declared.' }]);
});

test('line breaks of Windows, old syntax and strings inside strings are read', async () => {
  const reading = await readTerraform(
    [
      'variable "x" { default = "v" }',
      'resource "aws_x" "a" {',
      '  script = <<-EOT',
      '    one ${var.x}',
      '      two',
      '  EOT',
      '  first  = "${element(split(",", "${var.x},b"), 0)}"',
      '  ids    = ["${aws_y.b.*.id}"]',
      '  second = aws_y.b.1.id',
      '  tags { Name = "n" }',
      '}',
      'resource "aws_y" "b" { count = "2" }',
      'resource aws_z c { v = 1 }',
    ].join('\r\n'),
  );
  expect(reading.diagnostics).toEqual([]);
  expect(properties(reading, 'aws_x.a')).toEqual({
    script: 'one v\r\n  two\r\n',
    first: 'v',
    ids: [['→aws_y.b[0]#id', '→aws_y.b[1]#id']],
    second: '→aws_y.b[1]#id',
    tags: [{ Name: 'n' }],
    tags_all: [{ Name: 'n' }],
  });
  expect(properties(reading, 'aws_z.c')).toEqual({ v: 1 });
});
