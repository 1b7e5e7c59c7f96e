// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of templates
import { describe, expect, it } from 'vitest';
import { plain, readTemplate } from '../reading.test-helper.ts';

/** The value of property P of resource R. */
const value = (yaml: string, rest = '') => {
  const text = `Resources:\n  R:\n    Type: AWS::X::Y\n    Properties:\n      P: ${yaml}\n  Vpc:\n    Type: AWS::EC2::VPC\n    Properties: {CidrBlock: 10.0.0.0/16}\n${rest}`;
  const { reading, byAddress } = readTemplate(text);
  const found = byAddress('R')?.properties.entries.get('P');
  return {
    found,
    plain: plain(found),
    codes: reading.diagnostics.map(({ code }) => code),
    reading,
  };
};
const json = (expression: unknown, rest = {}) => {
  const template = {
    Resources: {
      R: { Type: 'AWS::X::Y', Properties: { P: expression } },
      Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.0.0.0/16' } },
    },
    ...rest,
  };
  return plain(readTemplate(JSON.stringify(template)).byAddress('R')?.properties.entries.get('P'));
};

describe('Ref and GetAtt', () => {
  it('refer to resources', () => {
    expect(value('!Ref Vpc').found).toMatchObject({
      kind: 'reference',
      to: 'Vpc',
      attribute: '',
      at: { start: { line: 5, column: 10 }, end: { line: 5, column: 18 } },
    });
    expect(value('!GetAtt Vpc.DefaultSecurityGroup').found).toMatchObject({
      to: 'Vpc',
      attribute: 'DefaultSecurityGroup',
    });
    expect(value('!GetAtt [Vpc, A.B]').found).toMatchObject({ to: 'Vpc', attribute: 'A.B' });
    expect(json({ Ref: 'Vpc' })).toBe('<Vpc>');
    expect(json({ 'Fn::GetAtt': ['Vpc', 'Arn'] })).toBe('<Vpc.Arn>');
    expect(json({ 'Fn::GetAtt': 'Vpc.Arn' })).toBe('<Vpc.Arn>');
  });

  it('say what the target states', () => {
    expect(value('!GetAtt Vpc.CidrBlock').found).toMatchObject({ says: { value: '10.0.0.0/16' } });
  });

  it('tell names that lead nowhere, with the nearest', () => {
    const { reading, found } = value('!Ref Vcp');
    expect(found?.kind).toBe('unknown');
    expect(reading.diagnostics[0]).toMatchObject({
      code: 'unresolved',
      at: { start: { line: 5, column: 10 } },
      message:
        'Found a reference to "Vcp", but the template has no parameter or resource of that name; did you mean "Vpc"?',
    });
    expect(value('!GetAtt Nobody.Arn').codes).toEqual(['unresolved']);
    expect(value('!GetAtt Vpc').codes).toEqual(['unresolved']);
  });

  it('read pseudo parameters', () => {
    expect(value('!Ref AWS::Region').plain).toBe('us-east-1');
    expect(value('!Ref AWS::Partition').plain).toBe('aws');
    expect(value('!Ref AWS::URLSuffix').plain).toBe('amazonaws.com');
    expect(value('!Ref AWS::AccountId').found?.kind).toBe('unknown');
    expect(value('!Ref AWS::StackName').found?.kind).toBe('text');
    expect(value('!Ref AWS::NoValue').found).toBeUndefined();
  });
});

describe('Sub', () => {
  it('puts names in', () => {
    expect(value('!Sub "a-${AWS::Region}"').plain).toBe('a-us-east-1');
    expect(value('!Sub "${Vpc}/${Vpc.Arn}"').plain).toBe('<Vpc>/<Vpc.Arn>');
    expect(value('!Sub ["${A}-${B}", {A: x, B: !Ref Vpc}]').plain).toBe('x-<Vpc>');
    expect(json({ 'Fn::Sub': ['${A}', { A: 1 }] })).toBe('1');
    expect(json({ 'Fn::Sub': '${Vpc}' })).toBe('<Vpc>');
  });

  it('keeps literals and what is no name', () => {
    expect(value("!Sub 'a${!Lit}b'").plain).toBe('a${Lit}b');
    expect(value("!Sub 'echo ${1:-x} $HOME ${'").plain).toBe('echo ${1:-x} $HOME ${');
  });

  it('takes long texts over lines', () => {
    expect(value('!Sub |\n        #!/bin/sh\n        echo ${AWS::Region}\n').plain).toBe(
      '#!/bin/sh\necho us-east-1\n',
    );
  });
});

describe('texts', () => {
  it('are joined and split', () => {
    expect(value('!Join ["-", [a, 1, true]]').plain).toBe('a-1-true');
    expect(value('!Join ["", ["arn:", !Ref Vpc, "/*"]]').plain).toBe('arn:<Vpc>/*');
    expect(value('!Split [",", "a,b"]').plain).toEqual(['a', 'b']);
    expect(value('!Select [1, !Split ["-", "a-b"]]').plain).toBe('b');
    expect(json({ 'Fn::Join': [':', ['a', { Ref: 'Vpc' }]] })).toBe('a:<Vpc>');
    expect(json({ 'Fn::Split': ['|', 'x|y'] })).toEqual(['x', 'y']);
  });

  it('of ids that were joined come apart', () => {
    expect(value('!Split [",", !Join [",", [!Ref Vpc, !GetAtt Vpc.Arn, x]]]').plain).toEqual([
      '<Vpc>',
      '<Vpc.Arn>',
      'x',
    ]);
    expect(value('!Split [":", !Join [":", [!Ref Vpc, x]]]').found?.kind).toBe('unknown');
  });

  it('that can not be split stay unknown and mention what takes part', () => {
    expect(value('!Select [1, !Split [":", !GetAtt Vpc.Arn]]').found).toMatchObject({
      kind: 'unknown',
      mentions: [{ to: 'Vpc' }],
    });
  });

  it('keep their structure when encoded', () => {
    expect(value('\n        Fn::Base64: !Sub "x ${Vpc}"').found).toMatchObject({
      kind: 'encoded',
      encoding: 'base64',
      of: { kind: 'text' },
    });
    expect(value('\n        Fn::ToJsonString: {a: 1}').found).toMatchObject({
      encoding: 'json',
      of: { kind: 'map' },
    });
  });

  it('fetched at deployment are unknown', () => {
    expect(value("'{{resolve:secretsmanager:db:SecretString:password}}'").found).toMatchObject({
      kind: 'unknown',
      because: 'it is fetched from Secrets Manager at deployment',
    });
    expect(value("!Sub '{{resolve:secretsmanager:${Vpc}:SecretString}}'").found).toMatchObject({
      kind: 'unknown',
      mentions: [{ to: 'Vpc' }],
    });
  });
});

describe('choices', () => {
  it('select', () => {
    expect(value('!Select [0, [a, b]]').plain).toBe('a');
    expect(value('!Select ["1", [a, b]]').plain).toBe('b');
    expect(value('!Select [7, [a, b]]').codes).toEqual(['unresolved']);
    expect(json({ 'Fn::Select': [0, { 'Fn::GetAZs': '' }] })).toBe('us-east-1a');
  });

  it('list zones', () => {
    expect(value("!GetAZs ''").plain).toEqual(['us-east-1a', 'us-east-1b', 'us-east-1c']);
    expect(value('!GetAZs eu-west-1').plain).toEqual(['eu-west-1a', 'eu-west-1b', 'eu-west-1c']);
    expect(value('\n        Fn::GetAZs: !Ref AWS::Region').plain).toHaveLength(3);
    expect(value("!Select [4, !GetAZs '']").plain).toBe('us-east-1e');
  });

  it('look up mappings', () => {
    const maps = 'Mappings:\n  M:\n    us-east-1: {Ami: ami-1, L: [a, b]}\n';
    expect(value('!FindInMap [M, !Ref AWS::Region, Ami]', maps).found).toMatchObject({
      value: 'ami-1',
      at: { start: { line: 5 } },
    });
    expect(value('!FindInMap [M, us-east-1, L]', maps).plain).toEqual(['a', 'b']);
    expect(value('!FindInMap [M, eu-west-1, Ami, {DefaultValue: x}]', maps).plain).toBe('x');
    expect(value('!FindInMap [M, us-east-2, Ami]', maps).reading.diagnostics[0]?.message).toContain(
      'did you mean "us-east-1"',
    );
    expect(value('!FindInMap [N, a, b]', maps).codes).toEqual(['unresolved']);
    expect(json({ 'Fn::FindInMap': ['M', 'a', 'b'] }, { Mappings: { M: { a: { b: 3 } } } })).toBe(
      3,
    );
  });

  it('look up with an open key what every entry says', () => {
    const rest =
      'Parameters:\n  Env: {Type: String}\nMappings:\n  M:\n    dev: {Size: t3.small, Count: 1}\n    prod: {Size: t3.small, Count: 3}\n';
    expect(value('!FindInMap [M, !Ref Env, Size]', rest).plain).toBe('t3.small');
    expect(value('!FindInMap [M, !Ref Env, Count]', rest).found?.kind).toBe('unknown');
    expect(value('!FindInMap [M, !Ref Env, Other]', rest).found?.kind).toBe('unknown');
  });

  it('take If by its condition', () => {
    const rest =
      'Parameters:\n  Env: {Type: String, Default: prod}\n  Open: {Type: String}\nConditions:\n  Prod: !Equals [!Ref Env, prod]\n  Who: !Equals [!Ref Open, x]\n';
    expect(value('!If [Prod, 3, 1]', rest).plain).toBe(3);
    expect(value('!If [Prod, !Ref AWS::NoValue, 1]', rest).found).toBeUndefined();
    expect(value('!If [Who, !Ref Vpc, x]', rest).found).toMatchObject({
      kind: 'unknown',
      because: 'condition Who is open: parameter Open has no default',
      mentions: [{ to: 'Vpc' }],
    });
    expect(value('!If [Who, same, same]', rest).plain).toBe('same');
    expect(value('!If [Nobody, a, b]', rest).codes).toEqual(['unresolved']);
    expect(
      value('\n        - !If [Prod, a, b]\n        - !If [Prod, !Ref AWS::NoValue, b]', rest).plain,
    ).toEqual(['a']);
  });

  it('cut address blocks', () => {
    expect(value('!Cidr [10.0.0.0/16, 3, 8]').plain).toEqual([
      '10.0.0.0/24',
      '10.0.1.0/24',
      '10.0.2.0/24',
    ]);
    expect(value('!Select [1, !Cidr [!GetAtt Vpc.CidrBlock, 4, 12]]').plain).toBe('10.0.16.0/20');
    expect(value("!Cidr ['2001:db8::/56', 2, 64]").plain).toEqual([
      '2001:db8::/64',
      '2001:db8:0:1::/64',
    ]);
    expect(value('!Cidr [10.0.0.0/24, 4, 8]').found?.kind).toBe('unknown');
  });

  it('count', () => {
    expect(value('\n        Fn::Length: [a, b]').plain).toBe(2);
  });
});

it('leaves what is decided elsewhere unknown', () => {
  expect(value('!ImportValue net-Vpc').found).toMatchObject({
    kind: 'unknown',
    because: 'another stack exports it',
  });
  expect(
    value('\n        Fn::Transform: {Name: AWS::Include, Parameters: {Location: s3://x}}').found
      ?.kind,
  ).toBe('unknown');
  expect(value('!Magic x').codes).toEqual(['unsupported']);
});
