import { describe, expect, test } from 'vitest';
import { analyze, analyzeStages } from './analyze.ts';
import { dotOf } from './draw/dot.ts';
import { draw } from './draw/draw.ts';
import { sceneOf } from './draw/scene.ts';
import { serviceLimits } from './limits.ts';
import type { SourceFile } from './source/file.ts';
import { readYaml } from './source/yaml/read.ts';
import { testGrammars } from './testing/grammars.ts';
import { hostileNames } from './testing/hostile-names.ts';
import { shown } from './testing/read-terraform.ts';
import { readDot } from './testing/strict-dot.ts';
import { readXml } from './testing/strict-xml.ts';

const grammars = await testGrammars();
const json = (value: unknown) => JSON.stringify(value);
/** As HCL writes it. */
const hcl = (text: string) =>
  json(text.toWellFormed())
    .replaceAll('\\b', '\\u0008')
    .replaceAll('\\f', '\\u000c')
    .replaceAll('${', () => '$${')
    .replaceAll('%{', '%%{');

/** Each name as logical id, tag, name of a network, a subnet, a bucket and a function. */
const template = {
  Resources: Object.fromEntries(
    hostileNames.flatMap((name, no) => [
      [
        name,
        {
          Type: 'AWS::S3::Bucket',
          Properties: { BucketName: name, Tags: [{ Key: name, Value: name }] },
        },
      ],
      [
        `${name} net`,
        {
          Type: 'AWS::EC2::VPC',
          Properties: { CidrBlock: `10.${no}.0.0/16`, Tags: [{ Key: 'Name', Value: name }] },
        },
      ],
      [
        `${name} sub`,
        {
          Type: 'AWS::EC2::Subnet',
          Properties: {
            VpcId: { Ref: `${name} net` },
            CidrBlock: `10.${no}.1.0/24`,
            AvailabilityZone: name,
          },
        },
      ],
      [
        `${name} run`,
        {
          Type: 'AWS::Lambda::Function',
          Properties: {
            FunctionName: name,
            Description: name,
            Environment: { Variables: { BUCKET: { Ref: name } } },
            VpcConfig: { SubnetIds: [{ Ref: `${name} sub` }] },
          },
        },
      ],
    ]),
  ),
};
const terraform = hostileNames.map(
  (name, no) => `resource "aws_s3_bucket" "b${no}" {
  for_each = toset([${hcl(name)}])
  bucket   = each.key
  tags     = { Name = ${hcl(name)}, ${hcl(name)} = "x" }
}
resource ${hcl(name.replaceAll('\n', ' '))} "r${no}" {
  text = ${hcl(name)}
}`,
);
// Braces of Helm's make a manifest a template, which is said and not read.
const kubernetes = hostileNames
  .filter((name) => !name.includes('{{'))
  .map((name) =>
    json({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name, namespace: name, labels: { app: name } },
      spec: {
        selector: { matchLabels: { app: name } },
        template: {
          metadata: { labels: { app: name } },
          spec: { containers: [{ name, image: name, args: [name] }] },
        },
      },
    }),
  );
const compose = {
  services: Object.fromEntries(
    hostileNames.map((name) => [
      name,
      { image: name, environment: { [name]: name }, networks: [name] },
    ]),
  ),
  networks: Object.fromEntries(hostileNames.map((name) => [name, {}])),
};
const inputs: readonly (readonly [string, readonly SourceFile[]])[] = [
  ['CloudFormation', [{ name: 'a.json', content: json(template) }]],
  ['Terraform', [{ name: 'a.tf', content: terraform.join('\n') }]],
  ['Kubernetes', [{ name: 'a.yaml', content: kubernetes.join('\n---\n') }]],
  ['Compose', [{ name: 'compose.json', content: json(compose) }]],
  [
    'file names',
    hostileNames.map((name, no) => ({
      name: `${name.slice(0, 200)}-${no}.tf`,
      content: `resource "aws_s3_bucket" "b${no}" {}\n`,
    })),
  ],
];

const label = String.raw`(?:[^"<>#\p{Cc}\x60]|#\w+;|<br/>)*`;
const mermaidLine = new RegExp(
  String.raw`^(?:flowchart LR|\s*n\d+\["${label}"\]|\s*subgraph n\d+\["${label}"\]|\s*end|\s*n\d+ (?:-->|-\.->)(?:\|"${label}"\|)? n\d+|\s*%% \d+ more [\w ,:]+)$`,
  'u',
);
const steering = /[\u202a-\u202e\u2066-\u2069\u007f-\u009f]/;

describe.each(inputs)('hostile names in %s', (_format, files) => {
  const report = analyze(files, { grammars });
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');

  test('are read, and hold no half characters', () => {
    expect(errors).toEqual([]);
    expect(report.resources.length).toBeGreaterThanOrEqual(hostileNames.length - 1);
    expect(stringsIn(report).filter((text) => !text.isWellFormed())).toEqual([]);
    expect(JSON.parse(json(report))).toEqual(report);
  });

  test('stay labels in Mermaid', () => {
    for (const diagram of [report.diagram, report.suggestion.diagram]) {
      expect(diagram.split('\n').filter((line) => line !== '' && !mermaidLine.test(line))).toEqual(
        [],
      );
      expect(diagram).not.toMatch(steering);
      expect(diagram.match(/^\s*subgraph /gm)?.length ?? 0).toBe(
        diagram.match(/^\s*end$/gm)?.length ?? 0,
      );
    }
  });

  test('stay strings in DOT', () => {
    const scene = sceneOf(report);
    const text = dotOf(scene);
    const words = readDot(text);
    expect(text).not.toMatch(steering);
    const known =
      /^(?:digraph|architecture|rankdir|LR|compound|true|node|shape|box|style|rounded|fontname|label|subgraph|point|invis|solid|dashed|dotted|ltail|lhead)$/;
    expect(words.filter(({ kind, text: word }) => kind === 'word' && !known.test(word))).toEqual(
      [],
    );
    expect(words.filter(({ text: sign }) => sign === '->')).toHaveLength(scene.edges.length);
  });

  test('stay text in SVG', async () => {
    const svg = await draw(report, { title: hostileNames.join(' ') });
    const { elements, attributes } = readXml(svg);
    const known = [
      'svg',
      'title',
      'desc',
      'defs',
      'marker',
      'path',
      'rect',
      'g',
      'text',
      'tspan',
      'circle',
    ];
    expect([...new Set(elements)].filter((name) => !known.includes(name))).toEqual([]);
    expect(attributes.filter((name) => /^on|href|^src|^style$/.test(name))).toEqual([]);
    expect(svg).not.toMatch(steering);
  });

  test('come back from the Terraform that is written', () => {
    const again = analyze([{ name: 'main.tf', content: report.codeTemplate }], { grammars });
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.codeTemplate.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });

  test('come back from the CloudFormation that is written', () => {
    const { cloudformationTemplate: text } = report;
    if (text === undefined) return;
    const { diagnostics, documents } = readYaml({ name: 'a.yaml', text }, serviceLimits, '1.1');
    expect(diagnostics).toEqual([]);
    expect(documents).toHaveLength(1);
    const again = analyze([{ name: 'a.yaml', content: text }], { grammars });
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('values that are written', () => {
  const report = analyze([{ name: 'a.json', content: json(template) }], { grammars });
  const wanted = hostileNames.map((name) => name.toWellFormed());

  test('are the same when the Terraform is read again', () => {
    const names = textsOf({ name: 'main.tf', content: report.codeTemplate }, 'bucket');
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  test('are the same when the CloudFormation is read again', () => {
    const content = report.cloudformationTemplate ?? '';
    const names = textsOf({ name: 'a.yaml', content }, 'BucketName');
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });
});

/** What a property says in each resource of a file that has it. */
function textsOf(file: SourceFile, property: string): ReadonlySet<unknown> {
  const { declarations } = analyzeStages([file], { grammars }).reading;
  return new Set(
    declarations.flatMap(({ properties }) => {
      const value = properties.entries.get(property);
      return value ? [shown(value)] : [];
    }),
  );
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) => [key, ...stringsIn(inside)]);
}
