// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of templates
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { cpuMs } from '../../testing/cpu-time.ts';
import { cloudformation } from './read.ts';
import { plain, readTemplate } from './reading.test-helper.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`./fixtures/${name}`, import.meta.url), 'utf8');
const properties = (text: string, address: string) =>
  plain(readTemplate(text).byAddress(address)?.properties);

describe('real templates', () => {
  it('reads the Fargate template whole', () => {
    const { reading, byAddress } = readTemplate(fixture('fargate-private-vpc.cfn.yaml'));
    expect(reading.declarations).toHaveLength(38);
    expect(reading.diagnostics).toEqual([]);
    expect(plain(byAddress('PublicSubnetTwo')?.properties)).toEqual({
      AvailabilityZone: 'us-east-1b',
      VpcId: '<VPC>',
      CidrBlock: '10.0.1.0/24',
      MapPublicIpOnLaunch: true,
    });
    expect(byAddress('PublicRoute')?.dependsOn).toEqual(['GatewayAttachement']);
    expect(byAddress('PublicLoadBalancerListener')?.at).toMatchObject({
      start: { line: 328, column: 3 },
    });
  });

  it('reads the queue worker with exactly its declared resources', () => {
    const { reading, byAddress } = readTemplate(fixture('sqs-worker.sam.yaml'));
    expect(reading.declarations).toHaveLength(22);
    expect(reading.diagnostics).toEqual([]);
    expect(reading.declarations.every((each) => each.generatedBy === undefined)).toBe(true);
    expect(plain(byAddress('PrivateSubnet2')?.properties)).toMatchObject({
      AvailabilityZone: 'us-east-1b',
      CidrBlock: '10.100.2.0/24',
    });
    expect(plain(byAddress('SQSVpcEndpoint')?.properties)).toMatchObject({
      ServiceName: 'com.amazonaws.us-east-1.sqs',
    });
    expect(plain(byAddress('ScalableTarget')?.properties)).toMatchObject({
      ResourceId: 'service/<ECSCluster>/<ECSService.Name>',
    });
  });
});

describe('parameters', () => {
  const text = (type: string, more: string) =>
    `Parameters:\n  P: {Type: ${type}${more}}\nResources:\n  R: {Type: AWS::X::Y, Properties: {V: !Ref P}}`;
  const said = (type: string, more = '') => properties(text(type, more), 'R');

  it('say their default by type', () => {
    expect(said('String', ', Default: a')).toEqual({ V: 'a' });
    expect(said('Number', ', Default: "3"')).toEqual({ V: 3 });
    expect(said('CommaDelimitedList', ', Default: "a, b"')).toEqual({ V: ['a', 'b'] });
    expect(said('List<Number>', ', Default: "1,2"')).toEqual({ V: [1, 2] });
    expect(said('String', ', Default: ""')).toEqual({ V: '' });
  });

  it('without default are unknown, unless only one value is allowed', () => {
    const { byAddress } = readTemplate(text('String', ''));
    expect(byAddress('R')?.properties.entries.get('V')).toMatchObject({
      kind: 'unknown',
      because: 'parameter P has no default',
      at: { start: { line: 4 } },
    });
    expect(said('String', ', AllowedValues: [only]')).toEqual({ V: 'only' });
    expect(said("'AWS::SSM::Parameter::Value<String>'", ', Default: /a/b')).toEqual({ V: '?' });
  });
});

describe('conditions', () => {
  const text = (condition: string) =>
    `Parameters:\n  Env: {Type: String, Default: dev}\n  Open: {Type: String, AllowedValues: [a, b]}\nConditions:\n  Dev: !Equals [!Ref Env, dev]\n  C: ${condition}\nResources:\n  Base: {Type: AWS::X::Y}\n  R: {Type: AWS::X::Y, Condition: C, Properties: {V: !If [C, yes-it-is, no]}}`;
  const kept = (condition: string) => readTemplate(text(condition)).addresses.includes('R');

  it('decide in three values', () => {
    expect(kept('!Equals [!Ref Env, prod]')).toBe(false);
    expect(kept('!Not [!Equals [!Ref Env, prod]]')).toBe(true);
    expect(kept('!And [!Condition Dev, !Equals [1, "1"]]')).toBe(true);
    expect(kept('!And [{Condition: Dev}, !Equals [a, b]]')).toBe(false);
    expect(kept('!Or [!Equals [a, b], !Condition Dev]')).toBe(true);
    expect(kept('!And [!Equals [!Ref Open, a], !Equals [a, b]]')).toBe(false);
    expect(kept('!Equals [!Ref Open, nowhere]')).toBe(false);
    expect(kept('!Equals [!Select [0, !Split ["-", "dev-x"]], !Ref Env]')).toBe(true);
  });

  it('open keep the resource, and name the assumption', () => {
    const { reading, byAddress } = readTemplate(text('!Equals [!Ref Open, a]'));
    expect(reading.assumptions).toEqual([
      expect.objectContaining({
        id: 'condition.C',
        resources: ['R'],
        text: expect.stringContaining('parameter Open has no default'),
      }),
    ]);
    expect(plain(byAddress('R')?.properties)).toEqual({ V: 'yes-it-is' });
  });

  it('in a circle are told', () => {
    const { reading } = readTemplate(
      'Conditions:\n  A: !Not [!Condition B]\n  B: !Not [!Condition A]\nResources:\n  R: {Type: AWS::X::Y, Condition: A}',
    );
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['cycle']);
    expect(reading.declarations).toHaveLength(1);
  });
});

describe('resources', () => {
  it('keep their policies and metadata beside the properties', () => {
    const text =
      'Resources:\n  R:\n    Type: AWS::X::Y\n    DeletionPolicy: Retain\n    UpdateReplacePolicy: Snapshot\n    Metadata: {checkov: {skip: [{id: X}]}}\n';
    expect(properties(text, 'R')).toEqual({
      $DeletionPolicy: 'Retain',
      $UpdateReplacePolicy: 'Snapshot',
      $Metadata: { checkov: { skip: [{ id: 'X' }] } },
    });
  });

  it('without a type are told with their place', () => {
    const { reading } = readTemplate(
      'Resources:\n  A: {Type: AWS::X::Y}\n  B:\n    Properties: {}\n',
    );
    expect(reading.declarations).toHaveLength(1);
    expect(reading.diagnostics).toMatchObject([
      { code: 'syntax', at: { start: { line: 3, column: 3 } } },
    ]);
  });

  it('missing or empty are told', () => {
    for (const text of [
      'AWSTemplateFormatVersion: "2010-09-09"',
      'Resources: {}',
      'Resources:',
      'Resources: [a]',
    ]) {
      expect(readTemplate(text).reading.diagnostics).toMatchObject([
        { code: 'no-resources', severity: 'error' },
      ]);
    }
  });

  it('that refer to each other in a circle are told', () => {
    const { reading } = readTemplate(
      'Resources:\n  A: {Type: AWS::X::Y, Properties: {V: !GetAtt B.Arn}}\n  B: {Type: AWS::X::Y, DependsOn: A}\n  C: {Type: AWS::X::Y, Properties: {V: !Ref A}}',
    );
    expect(reading.diagnostics).toMatchObject([
      { code: 'cycle', message: expect.stringContaining('B') },
    ]);
    expect(reading.diagnostics[0]?.message).not.toContain('C,');
  });

  it('whose attributes lead in a circle end', () => {
    const { reading } = readTemplate(
      'Resources:\n  A: {Type: AWS::X::Y, Properties: {N: !GetAtt B.N}}\n  B: {Type: AWS::X::Y, Properties: {N: !GetAtt A.N}}',
    );
    expect(reading.declarations).toHaveLength(2);
  });

  it('are loops written out', () => {
    const { addresses, byAddress } = readTemplate(
      "Transform: AWS::LanguageExtensions\nParameters:\n  Names: {Type: CommaDelimitedList, Default: 'a,b'}\nResources:\n  Fn::ForEach::Topics:\n    - Name\n    - !Ref Names\n    - 'Topic${Name}':\n        Type: AWS::SNS::Topic\n        Properties:\n          TopicName: !Join ['.', [!Ref Name, fifo]]\n          DisplayName: !Sub 'x-${Name}'\n",
    );
    expect(addresses).toEqual(['Topica', 'Topicb']);
    expect(plain(byAddress('Topicb')?.properties)).toEqual({
      TopicName: 'b.fifo',
      DisplayName: 'x-b',
    });
  });

  it('of a loop whose list is open are read once, which is told', () => {
    const { addresses, reading } = readTemplate(
      "Transform: AWS::LanguageExtensions\nParameters:\n  Names: {Type: CommaDelimitedList}\nResources:\n  Fn::ForEach::Topics:\n    - Name\n    - !Ref Names\n    - 'Topic${Name}':\n        Type: AWS::SNS::Topic\n",
    );
    expect(addresses).toEqual(['TopicName']);
    expect(reading.diagnostics).toMatchObject([{ severity: 'warning', code: 'unsupported' }]);
  });

  it('of an unknown macro are read as written, which is told', () => {
    const { reading } = readTemplate(
      'Transform: [AWS::LanguageExtensions, MyMacro]\nResources: {A: {Type: AWS::X::Y}}',
    );
    expect(reading.diagnostics).toMatchObject([
      { severity: 'info', code: 'unsupported', at: { start: { line: 1 } } },
    ]);
  });

  it('named __proto__ and constructor are resources', () => {
    const { addresses } = readTemplate(
      'Resources:\n  __proto__: {Type: AWS::X::Y}\n  constructor: {Type: AWS::X::Y, Properties: {V: !Ref __proto__}}',
    );
    expect(addresses).toEqual(['__proto__', 'constructor']);
    expect(({} as { Type?: string }).Type).toBeUndefined();
  });
});

describe('several templates', () => {
  const network =
    'Parameters:\n  Cidr: {Type: String}\nResources:\n  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: !Ref Cidr}}\nOutputs:\n  VpcId: {Value: !Ref Vpc, Export: {Name: !Sub "${AWS::StackName}-VpcId"}}\n';

  it('nest, hand in parameters and hand back outputs', () => {
    const { addresses, byAddress } = readTemplate({
      'main.yaml':
        'Resources:\n  Net:\n    Type: AWS::CloudFormation::Stack\n    Properties:\n      TemplateURL: ./nested/network.yaml\n      Parameters: {Cidr: 10.1.0.0/16}\n  Sub: {Type: AWS::EC2::Subnet, Properties: {VpcId: !GetAtt Net.Outputs.VpcId}}\n',
      'nested/network.yaml': network,
    });
    expect(addresses).toEqual(['Net', 'Sub', 'Vpc']);
    expect(plain(byAddress('Vpc')?.properties)).toEqual({ CidrBlock: '10.1.0.0/16' });
    expect(plain(byAddress('Sub')?.properties)).toEqual({ VpcId: '<Vpc>' });
  });

  it('nest twice', () => {
    const stack = (cidr: string) =>
      `{Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: !Sub "https://s3.\${AWS::Region}.amazonaws.com/b/network.yaml", Parameters: {Cidr: ${cidr}}}}`;
    const { addresses, byAddress } = readTemplate({
      'main.yaml': `Resources:\n  A: ${stack('10.1.0.0/16')}\n  B: ${stack('10.2.0.0/16')}\n  S: {Type: AWS::X::Y, Properties: {V: !GetAtt B.Outputs.VpcId}}\n`,
      'network.yaml': network,
    });
    expect(addresses).toEqual(['A', 'B', 'S', 'A/Vpc', 'B/Vpc']);
    expect(plain(byAddress('B/Vpc')?.properties)).toEqual({ CidrBlock: '10.2.0.0/16' });
    expect(plain(byAddress('S')?.properties)).toEqual({ V: '<B/Vpc>' });
  });

  it('import what another exports', () => {
    const { byAddress, reading } = readTemplate({
      'network.yaml': network,
      'app.yaml':
        'Parameters:\n  Stack: {Type: String}\nResources:\n  S: {Type: AWS::X::Y, Properties: {V: !ImportValue net-VpcId, W: {"Fn::ImportValue": !Sub "${Stack}-VpcId"}, X: !ImportValue other}}\n',
    });
    expect(plain(byAddress('S')?.properties)).toEqual({ V: '<Vpc>', W: '<Vpc>', X: '?' });
    expect(reading.assumptions).toEqual([
      expect.objectContaining({ id: 'import.VpcId', value: 'network.yaml' }),
    ]);
  });

  it('of the same names are told apart by their files', () => {
    const { addresses } = readTemplate({
      'a.yaml': 'Resources: {R: {Type: AWS::X::Y}, A: {Type: AWS::X::Y}}',
      'b.yaml': 'Resources: {R: {Type: AWS::X::Y}}',
    });
    expect(addresses).toEqual(['a.yaml/R', 'A', 'b.yaml/R']);
  });

  it('that nest themselves are told', () => {
    const nest = (file: string) =>
      `Resources:\n  N: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${file}}}\n`;
    const { reading } = readTemplate({ 'a.yaml': nest('b.yaml'), 'b.yaml': nest('a.yaml') });
    expect(reading.diagnostics.some(({ code }) => code === 'cycle')).toBe(true);
  });

  it('count when one is broken', () => {
    const { reading, addresses } = readTemplate({
      'a.yaml': 'Resources:\n  R: {Type: AWS::X::Y}\n',
      'b.yaml': 'Resources:\n  Q: {Type: "AWS::X::Y}\n',
    });
    expect(addresses).toContain('R');
    expect(reading.diagnostics[0]).toMatchObject({
      severity: 'error',
      code: 'syntax',
      at: { file: 'b.yaml' },
    });
  });
});

describe('recognises', () => {
  const sure = (text: string, name = 'a.yaml') => cloudformation.recognises({ name, text });

  it('templates by content', () => {
    expect(sure('AWSTemplateFormatVersion: "2010-09-09"')).toBe(1);
    expect(sure('{"AWSTemplateFormatVersion": "2010-09-09"}', 'a.json')).toBe(1);
    expect(sure('Resources:\n  A:\n    Type: AWS::S3::Bucket')).toBeGreaterThan(0.9);
    expect(
      sure('{\n "Resources": {"A": {"Type": "AWS::S3::Bucket"}}}', 'a.template'),
    ).toBeGreaterThan(0.9);
    expect(sure('Transform: AWS::Serverless-2016-10-31\nResources: {}')).toBeGreaterThan(0.9);
    expect(sure('Resources: {}')).toBeGreaterThan(0.5);
  });

  it('nothing else', () => {
    expect(sure('apiVersion: v1\nkind: Pod')).toBe(0);
    expect(sure('services:\n  web: {image: x}')).toBe(0);
    expect(
      sure(
        'resource "aws_cloudformation_stack" "s" {\n template_body = <<E\nResources:\n  A: {Type: AWS::S3::Bucket}\nE\n}',
        'main.tf',
      ),
    ).toBe(0);
  });
});

it('reads a thousand resources fast', () => {
  const one =
    fixture('fargate-private-vpc.cfn.yaml').split('\nResources:')[1]?.split('\n# These are')[0] ??
    '';
  let text = 'Mappings: {SubnetConfig: {VPC: {CIDR: 10.0.0.0/16}}}\nResources:\n';
  for (let no = 0; no < 27; no++) text += one.replace(/^ {2}(\w+):/gm, `  $1${no}:`);
  const start = cpuMs();
  const { declarations } = cloudformation.read([{ name: 'a.yaml', text }], [], {
    grammars: undefined,
    limits: serviceLimits,
  });
  expect(declarations).toHaveLength(27 * 38);
  expect(cpuMs() - start).toBeLessThan(1500);
});
