import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fillSchema, type Source } from '../../../scripts/model/fill-schema.ts';

const issues = [
  {
    rule: 'database-multi-zone',
    title: 'One zone',
    severity: 'high',
    resource: 'aws_db.a',
    line: 3,
  },
  { rule: 'encryption', title: 'Not encrypted', severity: 'low', resource: 'aws_db.b', line: 4 },
];
const source: Source = { lists: [issues], facts: { summary: 'All in all', score: 62 } };

/** Schemas as people write them, nested as deep as is usual. */
const { schema } = fc.letrec<{ schema: z.ZodType; leaf: z.ZodType }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<z.ZodType>(z.boolean(), z.null(), z.literal('yes'), z.enum(['low', 'high'])),
    fc.tuple(fc.nat(20), fc.nat(20)).map(([a, b]) =>
      z
        .string()
        .min(a)
        .max(a + b + 1),
    ),
    fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) =>
      z
        .int()
        .min(a)
        .max(a + b),
    ),
    fc.nat(9).map((low) =>
      z
        .number()
        .gt(low)
        .lte(low + 5),
    ),
    fc.constantFrom<z.ZodType>(
      z.string().regex(/^[a-z][a-z0-9_]{2,80}$/),
      z.string().regex(/^[A-Z]{2}$/),
    ),
  ),
  schema: fc.oneof(
    { maxDepth: 3 },
    tie('leaf'),
    fc.tuple(tie('schema'), fc.nat(3), fc.nat(4)).map(([item, a, b]) =>
      z
        .array(item)
        .min(a)
        .max(a + b),
    ),
    fc
      .dictionary(
        fc.constantFrom('rule', 'title', 'resource', 'resources', 'score', 'other'),
        tie('schema'),
      )
      .map((properties) => z.strictObject(properties)),
    tie('schema').map((one) => one.nullable()),
    fc.tuple(tie('schema'), tie('schema')).map(([one, other]) => z.union([one, other])),
  ),
}));

describe('a filled schema', () => {
  it('is a value that fits it', () => {
    const property = fc.property(schema, (one) => {
      const value = fillSchema(z.toJSONSchema(one), source);
      const { success, error } = one.safeParse(value);
      expect(success, `${JSON.stringify(value)}\n${error?.message}`).toBe(true);
    });
    fc.assert(property, { numRuns: 500, seed: 3 });
  });

  it('holds what is known: a record for each item, single facts by their names', () => {
    const answer = z.object({
      summary: z.string(),
      findings: z.array(
        z.object({ title: z.string(), resource: z.string(), severity: z.enum(['low', 'high']) }),
      ),
    });
    expect(fillSchema(z.toJSONSchema(answer), source)).toEqual({
      summary: 'All in all',
      findings: [
        { title: 'One zone', resource: 'aws_db.a', severity: 'high' },
        { title: 'Not encrypted', resource: 'aws_db.b', severity: 'low' },
      ],
    });
  });

  it('follows references', () => {
    const json = {
      $defs: { Name: { type: 'string', minLength: 3 } },
      type: 'object',
      properties: { name: { $ref: '#/$defs/Name' } },
      required: ['name'],
    };
    expect(fillSchema(json, source)).toEqual({ name: expect.stringMatching(/.{3}/) });
  });
});
