import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startOf } from '../source/range.ts';
import { reference, type Value } from '../source/value.ts';
import { formatFaults } from '../testing/format-faults.ts';
import { properties, readTerraform } from '../testing/read-terraform.ts';
import { type Names, writeBlock } from './hcl.ts';
import { asValue, type Plain } from './tree.ts';

const at = startOf('x');
const names: Names = {
  reference: () => undefined,
  variable: () => 'var.x',
  isSecret: () => false,
};

/** Text with what means something in HCL more often than chance has it. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '$',
        '{',
        '}',
        '%',
        '"',
        '\\',
        '\n',
        '\t',
        'EOT',
        ' ',
        '${',
        '$${',
        'a',
        '#',
        'é',
        '\r',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);
const key = fc
  .stringMatching(/^[a-z][a-z0-9_]{0,8}$/)
  .filter((word) => !/^(?:count|for|for_each)$/.test(word));
const plain = fc.letrec<{ value: Plain }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(key, text), tie('value'), { maxKeys: 3 }),
  ),
})).value;

describe('an expression that is written', () => {
  it('is read back as the same value', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (value) => {
        const body = new Map([['argument', asValue({ value }, at)]]);
        const written = writeBlock('resource "some_type" "x"', body, undefined, names, 'x');
        const reading = await readTerraform(written);
        expect(reading.diagnostics, written).toEqual([]);
        expect(properties(reading, 'some_type.x')).toEqual({ argument: { value } });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps references inside of text', async () => {
    const main = 'resource "aws_vpc" "main" {}\n';
    const inside: Names = { ...names, reference: () => 'aws_vpc.main.id' };
    await fc.assert(
      fc.asyncProperty(text, text, async (before, after) => {
        const parts = [before, reference('aws_vpc.main', 'id', at), after];
        const body = new Map<string, Value>([['argument', { kind: 'text', parts, at }]]);
        const written = writeBlock('resource "some_type" "x"', body, undefined, inside, 'x');
        const reading = await readTerraform(main + written);
        expect(reading.diagnostics, written).toEqual([]);
        const { argument: read } = properties(reading, 'some_type.x');
        const shown =
          before + after === '' ? '→aws_vpc.main#id' : `${before}⟨→aws_vpc.main#id⟩${after}`;
        expect(read, written).toBe(shown);
      }),
      { numRuns: 300 },
    );
  });

  it('is formatted as terraform fmt does', () => {
    const simple = fc.dictionary(key, fc.oneof(fc.integer(), fc.boolean(), key), { minKeys: 1 });
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(fc.integer(), key, simple)), (body) => {
        const values = Object.entries(body).map(
          ([name, value]) => [name, asValue(value, at)] as const,
        );
        const written = writeBlock('resource "a" "b"', new Map(values), undefined, names, 'b');
        expect(formatFaults(written)).toEqual([]);
      }),
    );
  });
});
