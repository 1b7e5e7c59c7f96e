import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { type TemplateData, templateText } from './template-text.ts';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        ' ',
        '\n',
        ':',
        '#',
        '- ',
        '"',
        "'",
        '{',
        'no',
        '1',
        '%',
        '\t',
        '|',
        '!',
        '&',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('yes', 'No', 'null', '012', '1e3', '2012-10-17', '0x1f', '10.0.0.0/16', '*'),
);
const data = fc.letrec<{ value: TemplateData }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(text, tie('value')), { maxLength: 3 }).map((rows) => new Map(rows)),
  ),
})).value;

function plain(value: TemplateData): unknown {
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [key, plain(item as TemplateData)]));
  return Array.isArray(value) ? value.map((item: TemplateData) => plain(item)) : value;
}

it('is read back as the same data', () => {
  fc.assert(
    fc.property(data, (value) => {
      const whole = new Map([['Resources', value]]);
      const written = templateText(whole);
      expect(parse(written, { mapAsMap: true }), written).toEqual(plain(whole));
    }),
    { numRuns: 1000 },
  );
});
