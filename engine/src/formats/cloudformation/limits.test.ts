// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of templates
import { describe, expect, it } from 'vitest';
import { cpuMs } from '../../testing/cpu-time.ts';
import { readTemplate } from './reading.test-helper.ts';

const timed = (text: string | Record<string, string>) => {
  const start = cpuMs();
  const { reading } = readTemplate(text);
  const codes = [...new Set(reading.diagnostics.map(({ code }) => code))];
  return { codes, count: reading.declarations.length, ms: cpuMs() - start };
};
const row = (count: number) => Array.from({ length: count }, (_, no) => `n${no}`).join(', ');
const many = (count: number, line: (no: number) => string) =>
  Array.from({ length: count }, (_, no) => line(no)).join('\n');

describe('bad input', () => {
  it.each<[string, string, string[]]>([
    ['brackets in brackets', `Resources: ${'['.repeat(10_000)}`, ['too-deep']],
    [
      'joins in joins',
      `Resources: {A: {Type: AWS::X::Y, Properties: {P: ${'!Join ["", ['.repeat(10_000)}`,
      ['too-deep'],
    ],
    [
      'more resources than taken',
      `Resources:\n${many(5_001, (no) => `  R${no}: {Type: AWS::X::Y}`)}`,
      ['too-many-resources'],
    ],
    [
      'names that lead nowhere',
      `Resources:\n${many(5_000, (no) => `  R${no}: {Type: AWS::X::Y, Properties: {P: !Ref Q${no}}}`)}`,
      ['unresolved'],
    ],
    [
      'a chain of attributes',
      `Resources:\n${many(5_000, (no) => `  R${no}: {Type: AWS::X::Y, Properties: {N: !GetAtt R${no + 1}.N}}`)}\n  R5000: {Type: AWS::X::Y}`,
      ['too-many-resources'],
    ],
    [
      'a chain of conditions',
      `Conditions:\n${many(5_000, (no) => `  C${no}: !Not [!Condition C${no + 1}]`)}\n  C5000: !Equals [a, a]\nResources:\n  R: {Type: AWS::X::Y, Condition: C0}`,
      [],
    ],
    [
      'a loop over too much',
      `Resources:\n  Fn::ForEach::A:\n    - X\n    - [${row(1_001)}]\n    - R\${X}: {Type: AWS::X::Y}\n  B: {Type: AWS::X::Y}`,
      ['too-many-copies'],
    ],
    [
      'a loop in a loop in a loop',
      `Resources:\n  Fn::ForEach::A:\n    - X\n    - &l [${row(900)}]\n    - Fn::ForEach::B:\n      - Y\n      - *l\n      - R\${X}\${Y}: {Type: AWS::X::Y}\n`,
      ['too-many-copies', 'too-many-resources'],
    ],
    [
      'references in a circle',
      `Resources:\n${many(3_000, (no) => `  R${no}: {Type: AWS::X::Y, Properties: {P: !Ref R${(no + 1) % 3_000}}}`)}`,
      ['cycle'],
    ],
  ])('%s', (_name, text, codes) => {
    const result = timed(text);
    expect(result.codes).toEqual(codes);
    expect(result.ms).toBeLessThan(2_000);
  });

  it('values that double at each step', () => {
    const double = (no: number) => `!Join ["", [!GetAtt R${no + 1}.N, !GetAtt R${no + 1}.N]]`;
    const text = `Resources:\n${many(100, (no) => `  R${no}: {Type: AWS::X::Y, Properties: {N: ${double(no)}}}`)}\n  R100: {Type: AWS::X::Y, Properties: {N: x}}`;
    expect(timed(text).ms).toBeLessThan(500);
    const files: Record<string, string> = {};
    for (let no = 0; no < 40; no++) {
      files[`f${no}.yaml`] =
        `Resources:\n  C: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: f${no + 1}.yaml}}\nOutputs:\n  O: {Value: !Join ["", [!GetAtt C.Outputs.O, !GetAtt C.Outputs.O]]}`;
    }
    expect(timed(files).ms).toBeLessThan(500);
  });

  it('mappings that look themselves up', () => {
    const text =
      'Mappings: {M: {a: {b: !FindInMap [M, a, b]}}}\nResources: {R: {Type: AWS::X::Y, Properties: {P: !FindInMap [M, a, b]}}}';
    expect(timed(text)).toMatchObject({ codes: [], count: 1 });
  });

  it('deep values that lead to deep values', () => {
    const deep = (inside: string) => `${'['.repeat(90)}${inside}${']'.repeat(90)}`;
    const text = `Resources:\n${many(100, (no) => `  R${no}: {Type: AWS::X::Y, Properties: {N: ${deep(`!GetAtt R${no + 1}.N`)}}}`)}\n  R100: {Type: AWS::X::Y}`;
    expect(timed(text)).toMatchObject({ codes: [], count: 101 });
  });

  it('stacks that nest each other by the thousand', () => {
    const nest = (file: string, times: number) =>
      `Resources:\n${many(times, (no) => `  N${no}: {Type: AWS::CloudFormation::Stack, Properties: {TemplateURL: ${file}}}`)}`;
    const result = timed({
      'a.yaml': nest('b.yaml', 30),
      'b.yaml': nest('c.yaml', 30),
      'c.yaml': nest('d.yaml', 30),
      'd.yaml': 'Resources: {R: {Type: AWS::X::Y}}',
    });
    expect(result.ms).toBeLessThan(2_000);
  });

  it('hostile names', () => {
    const { addresses, reading } = readTemplate(
      'Resources:\n  "<script>alert(1)</script>": {Type: AWS::X::Y}\n  "\\u202Eא": {Type: AWS::X::Y}\n  "😀": {Type: AWS::X::Y, Properties: {P: !Ref "😀😀"}}\n',
    );
    expect(addresses).toEqual(['<script>alert(1)</script>', '\u202Eא', '😀']);
    expect(reading.diagnostics.map(({ code }) => code)).toEqual(['unresolved']);
  });
});
