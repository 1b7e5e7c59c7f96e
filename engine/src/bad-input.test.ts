import { describe, expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import type { Report } from './report/report.ts';
import type { DiagnosticCode } from './source/diagnostic.ts';
import type { SourceFile } from './source/file.ts';
import { cpuMs } from './testing/cpu-time.ts';
import { testGrammars } from './testing/grammars.ts';

const grammars = await testGrammars();
const prototypeKeys = Reflect.ownKeys(Object.prototype).length;

/** An analysis that must neither throw, nor take long, nor leave anything behind in the language's own objects. */
function read(files: Files, most = 2_000): Report {
  const sources: readonly SourceFile[] = Object.entries(files).map(([name, content]) => ({
    name,
    content,
  }));
  const started = cpuMs();
  const report = analyze(sources, { grammars });
  expect(cpuMs() - started).toBeLessThan(most);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(prototypeKeys);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  return report;
}

type Files = Readonly<Record<string, string | Uint8Array>>;
type Row = readonly [
  name: string,
  files: Files,
  codes: readonly DiagnosticCode[],
  resources?: number,
];

const codesOf = ({ diagnostics }: Report) => [
  ...new Set(diagnostics.filter(({ severity }) => severity !== 'info').map(({ code }) => code)),
];
const times = (count: number, text: (no: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, no) => text(no)).join(between);
const indented = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

const deep = 10_000;
const opened = '['.repeat(deep);
const brackets = opened + ']'.repeat(deep);
const bomb = `a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n${times(9, (no) => `a${no + 1}: &a${no + 1} [${times(9, () => `*a${no}`, ', ')}]`)}\n`;
const bucket = (name: string) => `resource "aws_s3_bucket" "${name}" {}\n`;

const rows: readonly Row[] = [
  ['an empty file', { 'a.yaml': '' }, ['empty']],
  ['white space', { 'a.tf': ' \n\t\r\n' }, ['empty']],
  ['a binary', { 'a.yaml': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) }, ['binary']],
  ['a NUL in a name', { 'a.tf': bucket('a\0') }, ['binary']],
  ['6 MiB', { 'a.yaml': new Uint8Array(6 * 1024 * 1024).fill(0x61) }, ['too-large']],
  ['6 MiB of short lines', { 'a.tf': '# x\n'.repeat(1_600_000) }, ['too-large']],
  ['a line of more than 1 MiB', { 'a.yaml': `a: ${'x'.repeat(1024 * 1024)}` }, ['too-long']],
  ['a YAML bomb', { 'a.yaml': bomb }, ['too-many-aliases']],
  ['a YAML bomb without a name', { pasted: bomb }, ['too-many-aliases']],
  [
    'a bomb in CloudFormation',
    {
      'a.yaml': `Resources:\n  A:\n    Type: AWS::S3::Bucket\n    Properties:\n${indented(bomb, '      ')}`,
    },
    ['too-many-aliases'],
  ],
  [
    'a bomb in Kubernetes',
    {
      'a.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x}\ndata:\n${indented(bomb, '  ')}`,
    },
    ['too-many-aliases'],
  ],
  [
    'a bomb in Compose',
    {
      'compose.yaml': `x-a:\n${indented(bomb, '  ')}services:\n  a: {image: x, command: *a9}\n`,
    },
    ['too-many-aliases'],
  ],
  ['brackets in Terraform', { 'a.tf': `locals { a = ${brackets} }` }, ['too-deep']],
  ['open brackets in Terraform', { 'a.tf': `locals { a = ${opened} }` }, ['too-deep']],
  ['blocks in blocks', { 'a.tf': 'a {\n'.repeat(deep) + '}\n'.repeat(deep) }, ['too-deep']],
  [
    'templates in templates',
    { 'a.tf': `locals { a = ${'"${'.repeat(deep)}1${'}"'.repeat(deep)} }` },
    ['too-deep'],
  ],
  ['signs before signs', { 'a.tf': `locals { a = ${'!'.repeat(deep)}true }` }, ['too-deep']],
  ['brackets in JSON', { 'a.json': brackets }, ['too-deep']],
  ['open brackets in JSON', { 'a.json': opened }, ['too-deep']],
  ['open brackets without a name', { pasted: opened }, ['too-deep']],
  ['objects in JSON', { 'a.json': `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}` }, ['too-deep']],
  ['brackets in YAML', { 'a.yaml': `a: ${brackets}` }, ['too-deep']],
  ['lists in lists', { 'a.yaml': `${'- '.repeat(deep)}x` }, ['too-deep']],
  ['maps in maps', { 'a.yaml': times(2_000, (no) => `${' '.repeat(no)}a:`) }, ['too-deep']],
  ['brackets in Terraform JSON', { 'a.tf.json': `{"locals": {"a": ${brackets}}}` }, ['too-deep']],
  ['brackets in CloudFormation', { 'a.yaml': `Resources: ${brackets}` }, ['too-deep']],
  [
    'aliases in a circle',
    { 'a.yaml': 'Resources: &a\n  A: {Type: AWS::S3::Bucket, Properties: *a}\n' },
    ['cycle'],
    1,
  ],
  [
    'locals in a circle',
    { 'a.tf': `locals {\n  a = local.b\n  b = local.a\n}\n${bucket('a')}` },
    ['cycle'],
    1,
  ],
  [
    'a module that calls itself',
    {
      'main.tf': 'module "m" { source = "./m" }',
      'm/main.tf': `module "a" { source = "../m" }\n${bucket('a')}`,
    },
    ['cycle'],
    1,
  ],
  [
    'references in a circle',
    {
      'a.yaml': `Resources:\n  A: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref B}}\n  B: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref A}}\n`,
    },
    ['cycle'],
    2,
  ],
  [
    'conditions in a circle',
    {
      'a.yaml': `Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\nResources:\n  X: {Type: AWS::S3::Bucket, Condition: A}\n`,
    },
    ['cycle'],
    1,
  ],
  [
    'services that extend each other',
    { 'compose.yaml': 'services:\n  a: {extends: b}\n  b: {extends: a}\n' },
    ['cycle'],
    2,
  ],
  [
    'services that wait for each other',
    {
      'compose.yaml':
        'services:\n  a: {image: x, depends_on: [b], network_mode: "service:b"}\n  b: {image: y, depends_on: [a], network_mode: "service:a"}\n',
    },
    [],
    2,
  ],
  [
    'a file that includes itself',
    { 'compose.yaml': 'include: [compose.yaml]\nservices:\n  a: {image: x}\n' },
    [],
  ],
  [
    'a count without measure',
    { 'a.tf': 'resource "aws_x" "a" { count = 999999999 }' },
    ['too-many-copies'],
    1,
  ],
  [
    'a loop over a huge range',
    { 'a.tf': 'resource "aws_x" "a" { for_each = toset([for i in range(1000000000) : "${i}"]) }' },
    ['unresolved'],
    1,
  ],
  [
    'copies without measure',
    {
      'compose.yaml':
        'services:\n  a: {image: x, deploy: {replicas: 999999999}}\n  b: {image: y, scale: 99999999999999999999}\n',
    },
    [],
    2,
  ],
  ['an empty template', { 'a.yaml': 'Resources: {}\n' }, ['no-resources']],
  ['Terraform that declares nothing', { 'a.tf': 'variable "a" {}\n' }, ['no-resources']],
  ['an empty project', { 'compose.yaml': 'services: {}\n' }, ['no-resources']],
  ['an empty list', { 'a.yaml': 'apiVersion: v1\nkind: List\nitems: []\n' }, ['no-resources']],
  ['words about nothing', { 'a.txt': 'Hello there, how are you?' }, ['no-resources']],
  ['a mistake in YAML', { 'a.yaml': 'a: [1, 2\nb: }\n' }, ['syntax']],
  ['a mistake in JSON', { 'a.json': '{"a": 1,, }' }, ['syntax']],
  ['tabs in YAML', { 'a.yaml': 'Resources:\n\tA:\n\t\tType: AWS::S3::Bucket\n' }, ['syntax']],
  [
    'a heredoc without end',
    { 'a.tf': `locals {\n  a = <<EOT\n${'x\n'.repeat(100_000)}` },
    ['syntax'],
  ],
  ['mistakes without end', { 'a.tf': '} { = ]\n'.repeat(50_000) }, ['syntax']],
  ['a name of 300 characters', { [`${'a'.repeat(300)}.tf`]: bucket('a') }, ['too-long']],
  ['a path of 30 folders', { [`${'a/'.repeat(30)}a.tf`]: bucket('a') }, ['too-deep']],
  [
    '501 files',
    Object.fromEntries(Array.from({ length: 501 }, (_, no) => [`f${no}.tf`, bucket(`b${no}`)])),
    ['too-many-files'],
    500,
  ],
  [
    'a text beyond the limit',
    {
      'a.yaml': `Resources: {A: {Type: AWS::S3::Bucket, Properties: {BucketName: ${'x'.repeat(300 * 1024)}}}}`,
    },
    ['too-long'],
  ],
  [
    'a pattern that never ends',
    { 'a.tf': `resource "aws_x" "a" { v = replace("${'a'.repeat(100_000)}!", "/(a+)+$/", "") }` },
    [],
    1,
  ],
  [
    'a width without measure',
    { 'a.tf': 'resource "aws_x" "a" { v = format("%999999999s%099999999d", "a", 1) }' },
    [],
    1,
  ],
  [
    'modules in modules',
    Object.fromEntries(
      Array.from({ length: 100 }, (_, no) => [
        no === 0 ? 'main.tf' : `m${no}/main.tf`,
        `module "m" { source = "${no === 0 ? '.' : '..'}/m${no + 1}" }\n${bucket('a')}`,
      ]),
    ),
    ['too-deep', 'unread-module'],
    31,
  ],
  ['too many words', { 'a.txt': 'two web servers and a database. '.repeat(700) }, ['too-long']],
];

describe('bad input', () => {
  test.each(rows.map(([name, files, codes, resources = 0]) => ({ name, files, codes, resources })))(
    '$name',
    ({ files, codes, resources }) => {
      const report = read(files);
      expect(codesOf(report).sort()).toEqual(
        [...codes, ...(codes.length === 0 && resources === 0 ? ['no-resources'] : [])].sort(),
      );
      expect(report.resources).toHaveLength(resources);
      for (const { message, file } of report.diagnostics) {
        expect(message).toMatch(/^[^\n]{10,500}$/);
        expect(file).not.toBe('');
      }
    },
  );

  test.each<[string, Files, string]>([
    [
      'Bicep',
      { 'main.bicep': "resource a 'Microsoft.Storage/storageAccounts@2021-01-01' = {}\n" },
      'a Bicep file',
    ],
    [
      'an ARM template',
      {
        'azuredeploy.json':
          '{"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#", "resources": []}',
      },
      'an ARM template',
    ],
    ['Pulumi', { 'Pulumi.yaml': 'name: a\nruntime: nodejs\n' }, 'a Pulumi project'],
    ['a Dockerfile', { Dockerfile: 'FROM node:24\nRUN npm ci\n' }, 'a Dockerfile'],
    ['a package', { 'package.json': '{"name": "x"}' }, 'a JavaScript package'],
    ['a CDK app', { 'cdk.json': '{"app": "node bin/app.js"}' }, 'cdk synth'],
    ['a program', { 'lib/stack.ts': 'import { Stack } from "aws-cdk-lib"\n' }, 'program text'],
    ['a chart', { 'values.yaml': 'replicas: 2\n' }, 'helm template'],
    [
      'a workflow',
      { '.github/workflows/a.yml': 'on: push\njobs: {a: {runs-on: x}}\n' },
      'none of the formats',
    ],
  ])('says of %s what it is', (_name, files, said) => {
    const { diagnostics, resources } = read(files);
    expect(resources).toEqual([]);
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'unknown-format', message: expect.stringContaining(said) },
    ]);
  });

  test('more resources than are read', () => {
    const report = read({ 'a.tf': times(10_000, (no) => bucket(`b${no}`)) }, 15_000);
    expect(report.resources).toHaveLength(5_000);
    expect(codesOf(report)).toEqual(['too-many-resources']);
  }, 30_000);

  test('more links than are kept', () => {
    const pair = (no: number) =>
      `apiVersion: v1\nkind: Service\nmetadata: {name: s${no}}\nspec: {selector: {app: a}}\n---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d${no}}\nspec: {template: {metadata: {labels: {app: a}}, spec: {containers: [{name: a, image: a}]}}}`;
    const report = read({ 'a.yaml': times(1_000, pair, '\n---\n') }, 10_000);
    expect(report.links.length).toBeLessThanOrEqual(50_000);
    expect(codesOf(report)).toEqual(['too-many-resources']);
  }, 20_000);
});

describe('input that only looks bad', () => {
  test.each<[string, Files, number]>([
    [
      'CRLF',
      {
        'a.tf': 'resource "aws_s3_bucket" "a" {\r\n  bucket = "x"\r\n}\r\n',
        'b.yaml': 'Resources:\r\n  A:\r\n    Type: AWS::S3::Bucket\r\n',
      },
      2,
    ],
    [
      'a byte order mark',
      {
        'a.tf': `\uFEFF${bucket('a')}`,
        'b.json': '\uFEFF{"Resources": {"B": {"Type": "AWS::S3::Bucket"}}}',
      },
      2,
    ],
    ['UTF-16', { 'a.yaml': utf16('Resources:\n  A:\n    Type: AWS::S3::Bucket\n') }, 1],
    [
      'names that lead elsewhere',
      { '../../etc/a.tf': bucket('a'), '/etc/b.tf': bucket('b'), 'C:\\x\\c.tf': bucket('c') },
      3,
    ],
    ['10 kB of one name', { 'a.tf': bucket('n'.repeat(10_000)) }, 1],
  ])('%s is read', (_name, files, count) => {
    const report = read(files);
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.resources).toHaveLength(count);
    for (const { name } of report.files) expect(name).not.toMatch(/^\/|\.\.|:|\\/);
  });
});

describe('names that every object has', () => {
  const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'] as const;
  test.each<[string, Files, readonly string[]]>([
    [
      'Terraform',
      {
        'a.tf': `variable "__proto__" { default = { polluted = true } }\nlocals { __proto__ = var.__proto__ }\n${names
          .map(
            (name) =>
              `resource "aws_s3_bucket" "${name}" {\n  bucket = local.__proto__.polluted\n  ${name} = { polluted = true }\n  tags = { ${name} = "x" }\n}\n`,
          )
          .join('')}`,
      },
      names.map((name) => `aws_s3_bucket.${name}`),
    ],
    [
      'Terraform JSON',
      {
        'a.tf.json': `{"resource": {"aws_s3_bucket": {${names.map((name) => `"${name}": {"tags": {"${name}": "x"}, "__proto__": {"polluted": true}}`).join(', ')}}, "__proto__": {"constructor": {"polluted": true}}}}`,
      },
      [...names.map((name) => `aws_s3_bucket.${name}`), '__proto__.constructor'],
    ],
    [
      'CloudFormation',
      {
        'a.yaml': `Parameters: {__proto__: {Type: String, Default: x}}\nMappings: {__proto__: {toString: {constructor: 1}}}\nConditions: {__proto__: !Equals [a, a]}\nResources:\n${names
          .map(
            (name) =>
              `  ${name}: {Type: AWS::S3::Bucket, Condition: __proto__, Properties: {BucketName: !FindInMap [__proto__, toString, constructor], ${name}: {polluted: true}, Tags: [{Key: ${name}, Value: !Ref __proto__}]}}\n`,
          )
          .join('')}`,
      },
      names,
    ],
    [
      'CloudFormation JSON',
      {
        'a.json': `{"Resources": {${names.map((name) => `"${name}": {"Type": "AWS::S3::Bucket", "Properties": {"${name}": {"polluted": true}}}`).join(', ')}}}`,
      },
      names,
    ],
    [
      'Kubernetes',
      {
        'a.yaml': names
          .map(
            (name) =>
              `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}, labels: {${name}: a}}\nspec: {selector: {matchLabels: {${name}: a}}, template: {metadata: {labels: {${name}: a}}, spec: {containers: [{name: ${name}, image: ${name}, env: [{name: ${name}, value: a}]}]}}}\n`,
          )
          .join('---\n'),
      },
      names.map((name) => `Deployment/${name}`),
    ],
    [
      'Compose',
      {
        'compose.yaml': `services:\n${names
          .map(
            (name) =>
              `  ${name}: {image: ${name}, environment: {${name}: x}, labels: {${name}: y}, depends_on: [constructor], networks: {${name}: {}}}\n`,
          )
          .join('')}networks: {${names.map((name) => `${name}: {}`).join(', ')}}\n`,
      },
      names,
    ],
  ])('%s takes them as names', (_name, files, addresses) => {
    const report = read(files);
    const found = report.resources.map(({ address }) => address);
    expect(found).toEqual(expect.arrayContaining([...addresses]));
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2).fill(0);
  bytes.set([0xff, 0xfe]);
  for (const [at, char] of [...text].entries()) bytes[2 + at * 2] = char.charCodeAt(0);
  return bytes;
}
