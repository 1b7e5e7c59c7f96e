// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of templates
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { lineIndex } from '../line-index.ts';
import { composeYaml } from './compose.ts';
import type { YamlNode, YamlReading } from './node.ts';
import { quickYaml } from './quick.ts';

/** Values with the places of all scalars and the starts of all collections. */
const shown = (node: YamlNode): unknown => {
  const { start, end } = node.at;
  const places =
    node.kind === 'scalar' && node.value === null ? '' : `${start.line}:${start.column}`;
  const tag = node.tag ?? '';
  if (node.kind === 'scalar') {
    const until = node.text === '' ? '' : `${end.line}:${end.column}`;
    return [tag, node.value, node.text, places, until];
  }
  if (node.kind === 'list') return [tag, places, node.items.map(shown)];
  const keys = [...node.entries].map(([key, entry]) => [
    key,
    entry.key.start.line,
    entry.key.start.column,
    entry.key.end.column,
    shown(entry.value),
  ]);
  return [tag, places, keys];
};
const both = (text: string): { quick: YamlReading | undefined; full: YamlReading } => ({
  quick: quickYaml(text, lineIndex('a', text), serviceLimits, '1.1'),
  full: composeYaml(text, lineIndex('a', text), serviceLimits, '1.1'),
});
const agree = (text: string, mustBeQuick = true) => {
  const { quick, full } = both(text);
  if (mustBeQuick) expect(quick, `given up: ${text}`).toBeDefined();
  if (!quick) return;
  expect(quick.documents.map(shown), text).toEqual(full.documents.map(shown));
  expect(quick.diagnostics, text).toEqual(full.diagnostics);
};

const samples = [
  'a: 1\nb:\n  c: x y\n  d: "q\\n"\n',
  'a:\n- 1\n- b: 2\n  c: 3\n-\n  d: 4\n- - x\n  - y\nb: 1',
  'a:\n  - 1 # c\n  # c\n  - 2\n# c\nb:\n\nc: ~\n',
  'a: !Ref X\nb: !Join ["", [a, !Ref B, {k: v}]]\nc: !If\n  - x\n  - !Sub "a:${b}"\nd: !T\n  k: v\n',
  'a: !GetAZs\nb: !GetAZs ""\nc:\n  - !Ref\n  - !Ref x\n',
  'a: |\n  x\n   y\n\n  z\n\nb: >-\n  one\n  two\n\n  three\nc: |-\n  end',
  'a: |\n  x\n# comment\nb: 1\n',
  'a: one\n  two\n  three\n\n  four\nb: 1\n',
  'a: one\n  two # c\nb: 1\n',
  "a: 'it''s'\n\"b c\": d\n'e': f\ng h: i\n",
  'a: [1, "x", {b: c, d: [e]}, !Ref f]\nb: {}\nc: []\nd: {a: 1,\n  b: 2,\n}\ne: [\n  1,\n  2\n]\n',
  'a: {b: , c: d}\n',
  'a: http://x.y/z?q#r\nb: a:b\nc: -x\nd: ?x\ne: :x\nf: x#y\ng: 10:30\n',
  '---\na: 1\n---\nb: 2\n---\n',
  '# only\n---\n# x\na: 1\n',
  'a: 1\na: 2\n',
  '- a\n- b\n',
  'a:\n  b:\n    - c: d\n      e:\n        - f\n    - g\n  h: i\n',
  'a: yes\nb: 0x1F\nc: 1e3\nd: .5\ne: null\nf: 012\ng: 2012-10-17\n',
  'a: {"b":1, "c": "d"}\n',
  'a: "x" # c\nb: \'y\'\n',
  'a:    spaced   \nb: x\n',
  'Key with spaces: v\nAWS::X: y\nFn::Sub: z\n',
  'a:\n  !T\n  b: c\n',
  'a: "\\u00e9\\x41\\t"\n',
  'a: {b: [c, d], e: {f: g}} # x\n',
  'a: ${x}\nb: $y\nc: (z)\nd: <w>\ne: ~x\n',
  'a: - x\n',
  'a: b: c\n',
  'a:\n    b: 1\n  c: 2\n',
  'a: [1\n',
  'a: "x\n  y"\n',
  'a: &x 1\nb: *x\n',
  '? a\n: b\n',
  'a: |2\n   x\n',
  'a: |+\n  x\n\nb: 1\n',
  'a: >\n  x\n    more\n  y\n',
  'a:\n\tb: 1\n',
  'a: [a: b]\n',
  'a: {b}\n',
  'x\n',
  '"x"\n',
  '',
  '- - - x\n    - y\n',
  'a:\n- b\nc:\n- d\n- e: f\n  g:\n  - h\n',
  'a: !Sub |\n  x ${y}\nb: 1\n',
  'a: !If [b, !Ref c, !Ref "AWS::NoValue"]\n',
  'a: @x\n',
  'a: %x\n',
  'a: `x`\n',
  'a: x]\nb: x}\nc: x,y\n',
  'a: [x]y\n',
  'a: "x"y\n',
  'a: [x,y , z ]\n',
  "a: ['x','y']\n",
  'a: |\n\n  x\n',
  'a: >\n\n  x\n\n\n  y\n',
  'a: |\n',
  'a:\n  - |\n    x\n  - y\n',
  'a:\n- |\n  x\n- y\n',
  'a: x\n\n\n',
  'a: x\n  # c\nb: y\n',
  'a:\n  x\nb:\n  "y"\n',
  'a:\n  x\n  y\n',
  'a: !T [x] # c\n',
  'a: !T x: y\n',
  '!T\na: b\n',
  '!T x\n',
  'a: ! x\nb: !!str 1\n',
  "a: 'x\n\n  y'\n",
  'a: [\n# c\n1, # d\n2]\n',
  'a: {b: "c", # d\n  e: f}\n',
  'a: [!Ref b,!Ref c]\n',
  'a: {b: !Ref c}\n',
  'a: [a b, c  d]\n',
  'a: [-1, - 2]\n',
  'a: [x y\n z]\n',
  'a: 1\n...\n',
  '%YAML 1.2\n---\na: 1\n',
  '--- a\n',
  'a: 1\n --- x\n',
  '<<: {a: 1}\nb: 2\n',
  'a: "b": c\n',
  '"a":b\n',
  '"a" : b\n',
  'a : b\n',
  'a: {b : c}\n',
  'a: {b:c}\n',
  'a: {"b":c}\n',
  'a: [b:c]\n',
  'a: {{ x }}\n',
];

describe('quick reading', () => {
  it('says what the library says, wherever it does not give up', () => {
    for (const sample of samples) {
      agree(sample, false);
      agree(sample.replaceAll('\n', '\r\n'), false);
    }
  });

  it('does not give up at everyday templates', () => {
    for (const sample of samples.slice(0, 27)) agree(sample);
    const fixtures = new URL('../../formats/cloudformation/fixtures/', import.meta.url);
    for (const name of readdirSync(fixtures).filter((each) => each.endsWith('.yaml')))
      agree(readFileSync(new URL(name, fixtures), 'utf8'));
  });

  it('agrees on texts with a character dropped, doubled or moved', () => {
    let state = 7;
    const random = (below: number) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % below;
    };
    const bits = [
      ' ',
      '\n',
      '\n  ',
      ':',
      ': ',
      '- ',
      '"',
      "'",
      '#',
      ' #',
      '[',
      ']',
      '{',
      '}',
      ',',
      '!T ',
      '|',
      'x',
    ];
    for (const sample of samples) {
      for (let round = 0; round < 60; round++) {
        const at = random(sample.length + 1);
        const bit = bits[random(bits.length)] ?? '';
        const text = sample.slice(0, at) + bit + sample.slice(at + random(3));
        const { quick, full } = both(text);
        if (!quick) continue;
        const broken = full.diagnostics.some(({ severity }) => severity === 'error');
        if (broken) continue;
        expect(quick.documents.map(shown), JSON.stringify(text)).toEqual(full.documents.map(shown));
      }
    }
  });
});
