import { describe, expect, test } from 'vitest';
import { serviceLimits } from '../../limits.ts';
import { testGrammars } from '../../testing/grammars.ts';
import { type ParsedHcl, parseHcl } from './parse.ts';
import type { Expression } from './syntax.ts';

const grammars = await testGrammars();
const parse = (text: string): ParsedHcl =>
  parseHcl({ name: 'main.tf', text }, grammars, serviceLimits);

function value(text: string): Expression {
  const { body, diagnostics } = parse(`x = ${text}\n`);
  expect(diagnostics).toEqual([]);
  const attribute = body.attributes.get('x');
  if (!attribute) throw new Error('x was not read');
  return attribute.value;
}

/** What an expression is, in short. */
function short(expression: Expression): unknown {
  switch (expression.kind) {
    case 'literal':
      return expression.value.value;
    case 'name':
      return `«${expression.name}»`;
    case 'tuple':
      return expression.items.map(short);
    case 'template':
      return expression.parts.map((part) =>
        part.kind === 'text' ? part.text : part.kind === 'insert' ? [short(part.of)] : part.kind,
      );
    case 'access':
      return [
        short(expression.of),
        ...expression.steps.map((step) =>
          step.kind === 'attribute'
            ? `.${step.name}`
            : step.kind === 'index'
              ? { index: short(step.index) }
              : { splat: step.each.length },
        ),
      ];
    case 'binary':
      return [short(expression.left), expression.operator, short(expression.right)];
    case 'conditional':
      return {
        if: short(expression.condition),
        yes: short(expression.whenTrue),
        no: short(expression.whenFalse),
      };
    case 'group':
      return short(expression.of);
    default:
      return expression.kind;
  }
}

describe('expressions', () => {
  test.each<[string, unknown]>([
    ['"plain"', 'plain'],
    ['"a\\n\\"b\\" \\u00e9 $${x} %%{y}"', 'a\n"b" é ${x} %{y}'],
    ['12', 12],
    ['0.5', 0.5],
    ['1e9', 1e9],
    ['1.5E-3', 0.0015],
    ['[2e+2, -1e3, 2e1-1e1, "1e+9 ${1e1}"]', [200, 'unary', [20, '-', 10], ['1e+9 ', [10]]]],
    ['f1e-9', '«f1e-9»'],
    ['a1e+9', ['«a1e»', '+', 9]],
    ['1e9 /* c */ + 1', [1e9, '+', 1]],
    ['null', null],
    ['true', true],
    ['""', ''],
    ['" pad ${ a }  b "', [' pad ', ['«a»'], '  b ']],
    ['"100% of $5"', '100% of $5'],
    ['a.b[0].c', ['«a»', '.b', { index: 0 }, '.c']],
    ['a.*.b[1]', ['«a»', { splat: 1 }, { index: 1 }]],
    ['a[*].b[1]', ['«a»', { splat: 2 }]],
    ['a.0.b', ['«a»', { index: 0 }, '.b']],
    [
      'a ? 1 : b ? 2 : c ? 3 : 4',
      { if: '«a»', yes: 1, no: { if: '«b»', yes: 2, no: { if: '«c»', yes: 3, no: 4 } } },
    ],
    ['(a ? b : c) ? 1 : 2', { if: { if: '«a»', yes: '«b»', no: '«c»' }, yes: 1, no: 2 }],
    ['a ? b ? 1 : 2 : 3', { if: '«a»', yes: { if: '«b»', yes: 1, no: 2 }, no: 3 }],
    ['a - b - 1', [['«a»', '-', '«b»'], '-', 1]],
    ['1 + 2 * 3 == 7 && !x', [[[1, '+', [2, '*', 3]], '==', 7], '&&', 'unary']],
    ['(1 + 2) * 3', [[1, '+', 2], '*', 3]],
    ['a == "x" || b', [['«a»', '==', 'x'], '||', '«b»']],
    ['<<EOT\n  a "q" # no comment\n  ${b}\nEOT', ['  a "q" # no comment\n  ', ['«b»'], '\n']],
    ['<<-EOT\n    a\n      b\n    EOT', 'a\n  b\n'],
    ['<<EOT\nEOT', ''],
    ['"//not /*a*/ #comment"', '//not /*a*/ #comment'],
    ['/* c */ 1 # d', 1],
    ['"😀 é ${a}"', ['😀 é ', ['«a»']]],
  ])('%s', (text, expected) => {
    expect(short(value(text))).toEqual(expected);
  });

  test('directives strip white space where they say so', () => {
    const parsed = value('"%{ for k, v in m ~}  ${k},  %{~ endfor }"');
    expect(parsed.kind === 'template' && parsed.parts[0]).toMatchObject({
      kind: 'for',
      keyName: 'k',
      valueName: 'v',
      each: [{ kind: 'insert' }, { kind: 'text', text: ',' }],
    });
  });
});

describe('places', () => {
  test('are those of the text, whatever comes before', () => {
    const text =
      '# 😀 comment\nresource "aws_vpc" "é" {\n  a = "x" /* c */\n  b = [1,  var.y]\n}\n';
    const [block] = parse(text).body.blocks;
    const b = block?.body.attributes.get('b')?.value;
    expect(block?.labels).toEqual(['aws_vpc', 'é']);
    expect(block?.at).toEqual({
      file: 'main.tf',
      start: { line: 2, column: 1, offset: 13 },
      end: { line: 5, column: 2, offset: text.length - 1 },
    });
    expect(b?.kind === 'tuple' && b.items[1]?.at.start).toEqual({
      line: 4,
      column: 12,
      offset: text.indexOf('var.y'),
    });
  });
});

describe('broken text', () => {
  const names = (parsed: ParsedHcl): string[] =>
    parsed.body.blocks.map((block) => block.labels.join('.'));

  test('costs only its own block', () => {
    const parsed = parse(
      'resource "a" "one" {\n  x = [1, 2\n}\nresource "a" "two" {\n  y = 1\n}\nlocals {\n  z = 3\n}\n',
    );
    expect(names(parsed)).toEqual(['a.one', 'a.two', '']);
    const exponent = parse('a "b" {\n  x = [1\n}\nresource "c" "d" {\n  y = 1e9\n}\n');
    expect(exponent.diagnostics).toHaveLength(1);
    expect(exponent.body.blocks.at(-1)?.body.attributes.get('y')?.value).toMatchObject({
      value: { value: 1e9, at: { start: { line: 5, column: 7 }, end: { line: 5, column: 10 } } },
    });
    expect(parsed.diagnostics).toMatchObject([
      {
        code: 'syntax',
        severity: 'error',
        message: 'Found `}`; expected `]` for the `[` opened in line 2.',
        at: { start: { line: 3, column: 1 } },
      },
    ]);
  });

  test.each<[string, number, string]>([
    ['resource "a" "b" {\n  x = "no end\n}\n', 2, 'closing quote'],
    ['resource "a" "b" {\n  x = 1\n', 1, 'expected `}`'],
    ['resource "a" "b" {\n  x = \n}\n', 2, 'does not fit'],
    ['x = <<EOT\nabc\n', 1, 'a line with only EOT'],
    ['}\n', 1, 'nothing is open'],
    ['x = "one\ny = two"\n', 1, 'closing quote'],
  ])('%j is explained', (text, line, message) => {
    const [diagnostic] = parse(text).diagnostics;
    expect(diagnostic?.message).toContain(message);
    expect(diagnostic?.at.start.line).toBe(line);
  });

  test('that is nested too deeply is told, not read', { timeout: 2_000 }, () => {
    const brackets = parse(`a = ${'['.repeat(10_000)}${']'.repeat(10_000)}`);
    expect(brackets.diagnostics).toMatchObject([{ code: 'too-deep', severity: 'error' }]);
    const open = parse(`a = ${'{'.repeat(10_000)}`);
    expect(open.diagnostics).toMatchObject([{ code: 'too-deep' }]);
    const chain = parse(`a = ${'x || '.repeat(10_000)}x`);
    expect(chain.diagnostics).toMatchObject([{ code: 'too-deep', severity: 'error' }]);
    const inserts = parse(`a = ${'"${'.repeat(5_000)}`);
    expect(inserts.diagnostics).toMatchObject([{ code: 'too-deep' }]);
    const minus = parse(`a = ${'!'.repeat(10_000)}x`);
    expect(minus.diagnostics).toMatchObject([{ code: 'too-deep' }]);
  });

  test('of any kind neither throws nor takes long', { timeout: 5_000 }, () => {
    const pieces = [
      'resource "a" "b" {',
      '}',
      '"',
      '${',
      '<<EOT',
      '\n',
      '[',
      ')',
      '%{ if',
      '\\',
      'é😀',
      '\0',
    ];
    let seed = 7;
    for (let round = 0; round < 200; round++) {
      let text = '';
      for (let length = 0; length < 40; length++) {
        seed = (seed * 48_271) % 2_147_483_647;
        text += `${pieces[seed % pieces.length]} `;
      }
      expect(parse(text).body).toBeDefined();
    }
  });
});
