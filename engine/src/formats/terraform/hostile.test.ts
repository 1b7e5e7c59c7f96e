import { describe, expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { properties, readTerraform } from '../../testing/read-terraform.ts';

const quick = { timeout: 4_000 };
const codes = async (text: string): Promise<string[]> =>
  (await readTerraform(text)).diagnostics.map(({ code }) => code);

describe('cycles', () => {
  test('of locals are named', quick, async () => {
    const reading = await readTerraform(`locals {
  a = local.b
  b = "x\${local.a}"
}
resource "aws_x" "a" { v = local.a }`);
    expect(reading.diagnostics).toMatchObject([
      { code: 'cycle', message: 'local.a depends on itself: local.a → local.b → local.a.' },
    ]);
    expect(properties(reading, 'aws_x.a').v).toContain('local.a depends on itself');
  });

  test('of resources are named', async () => {
    const reading = await readTerraform(`resource "aws_x" "a" { v = aws_y.b.id }
resource "aws_y" "b" { w = aws_x.a.id }`);
    expect(reading.diagnostics).toMatchObject([
      { code: 'cycle', message: expect.stringContaining('aws_x.a → aws_y.b → aws_x.a') },
    ]);
  });

  test('of modules, counts and arguments are named', async () => {
    const reading = await readTerraform({
      'main.tf':
        'module "m" {\n  source = "./m"\n  i = module.m.o\n}\nresource "aws_z" "c" {\n  count = length(aws_z.c)\n}',
      'm/main.tf':
        'variable "i" {}\noutput "o" { value = var.i }\nmodule "again" { source = "../m" }',
    });
    expect(reading.diagnostics.map(({ code }) => code).sort()).toEqual([
      'cycle',
      'cycle',
      'cycle',
      'unresolved',
    ]);
  });
});

describe('sizes', () => {
  test('a count beyond all measure is one', quick, async () => {
    const reading = await readTerraform('resource "aws_x" "a" { count = 999999999 }');
    expect(reading.declarations).toHaveLength(1);
    expect(reading.diagnostics).toMatchObject([{ code: 'too-many-copies' }]);
  });

  test('the limit of resources holds', quick, async () => {
    const limits = { ...serviceLimits, resources: 50 };
    const reading = await readTerraform(
      {
        'main.tf': 'module "m" {\n  source = "./m"\n  count = 1000\n}',
        'm/main.tf': 'resource "aws_x" "a" { count = 1000 }',
      },
      limits,
    );
    expect(reading.declarations).toHaveLength(50);
    expect(reading.diagnostics).toMatchObject([{ code: 'too-many-resources' }]);
  });

  test('a long chain of locals does not break the stack', quick, async () => {
    const lines = Array.from({ length: 10_000 }, (_, index) => `l${index} = local.l${index + 1}`);
    const found = await codes(
      `locals {\n${lines.join('\n')}\nl10000 = 1\n}\nresource "aws_x" "a" { v = local.l0 }`,
    );
    expect(found).toEqual(['too-deep']);
  });

  test('values that double and loops inside loops end', quick, async () => {
    const doubling = Array.from(
      { length: 60 },
      (_, index) =>
        `l${index + 1} = [local.l${index}, local.l${index}]\ns${index + 1} = "\${local.s${index}}\${local.s${index}}"`,
    );
    const reading = await readTerraform(`locals {
  l0 = ["lol"]
  s0 = "lol"
  ${doubling.join('\n')}
}
resource "aws_x" "a" {
  l = local.l60
  s = local.s60
  j = jsonencode(local.l60)
  e = local.l60 == local.l59
  f = flatten(local.l60)
}`);
    expect(properties(reading, 'aws_x.a').l).toBe('?it is too large to be read');
    expect(properties(reading, 'aws_x.a').s).toContain('?the text is too long to be read');
    const loops = await codes(
      'locals {\n  r = range(1000)\n  x = [for a in local.r : [for b in local.r : [for c in local.r : a + b + c]]]\n}',
    );
    expect(loops).toEqual(['too-long']);
  });

  test('maps and sets that grow without end are cut off', quick, async () => {
    const merges = Array.from(
      { length: 300 },
      (_, index) =>
        `r${index + 1} = merge(local.r${index}, { for i in range(1000) : "k${index}-\${i}" => i })`,
    );
    const reading = await readTerraform(
      `locals {\n  r0 = {}\n${merges.join('\n')}\n}\nresource "aws_x" "a" { v = try(local.r100["k1-1"], "no") }`,
    );
    expect(reading.diagnostics.map(({ code }) => code)).toContain('too-long');
    expect(properties(reading, 'aws_x.a').v).toContain('too many steps');
  });

  test('no pattern takes long', quick, async () => {
    const reading = await readTerraform(
      `resource "aws_x" "a" { v = can(regex("(a*)*(a|aa)+$", "${'a'.repeat(50_000)}b")) }`,
    );
    expect(properties(reading, 'aws_x.a').v).toBeDefined();
  });
});

test('keys of any name are only keys', async () => {
  const reading = await readTerraform(`resource "__proto__" "constructor" {
  __proto__ = "x"
  toString  = { __proto__ = 1, "<script>" = "é😀\u202e" }
}
variable "__proto__" { default = 3 }
locals { constructor = 1 }
resource "aws_x" "toString" {
  for_each = { __proto__ = 1, "q\\"" = 2 }
  v        = local.constructor + var.__proto__
  f        = hasOwnProperty("x")
}`);
  expect(reading.declarations.map(({ address }) => address)).toEqual([
    '__proto__.constructor',
    'aws_x.toString["__proto__"]',
    'aws_x.toString["q\\""]',
  ]);
  const [first] = reading.declarations;
  expect([...(first?.properties.entries.keys() ?? [])]).toEqual(['__proto__', 'toString']);
  expect(properties(reading, 'aws_x.toString["__proto__"]')).toMatchObject({
    v: 4,
    f: '?hasOwnProperty() is worked out when Terraform runs',
  });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a broken file does not take the others with it', async () => {
  const reading = await readTerraform({
    'a.tf': 'resource "aws_x" "a" {\n  v = [1,\n}\n',
    'b.tf': 'resource "aws_x" "b" { v = 1 }',
  });
  expect(reading.declarations.map(({ address }) => address)).toEqual(['aws_x.a', 'aws_x.b']);
  expect(reading.diagnostics).toMatchObject([{ code: 'syntax', at: { file: 'a.tf' } }]);
});

test('nothing to read is nothing', async () => {
  expect(await readTerraform({ 'a.tf': '', 'b.tf': '# only words\n' })).toEqual({
    declarations: [],
    diagnostics: [],
    assumptions: [],
  });
});
