import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyze } from './analyze.ts';
import type { SourceFile } from './source/file.ts';
import { cpuMs } from './testing/cpu-time.ts';
import { testGrammars } from './testing/grammars.ts';
import { hostileNames } from './testing/hostile-names.ts';

const grammars = await testGrammars();
const prototypeKeys = Reflect.ownKeys(Object.prototype).length;

/** The templates beside the readers. */
const fixtures = readdirSync(join(import.meta.dirname, 'formats'), {
  recursive: true,
  withFileTypes: true,
})
  .filter(
    (entry) =>
      entry.isFile() && /fixtures/.test(entry.parentPath) && /\.(?:tf|ya?ml)$/.test(entry.name),
  )
  .map((entry) => ({
    name: entry.name,
    content: readFileSync(join(entry.parentPath, entry.name), 'utf8'),
  }));

/** Neither throws, nor takes over two seconds, nor changes what all objects have in common. */
function survives(files: readonly SourceFile[]): void {
  const started = cpuMs();
  const report = analyze(files, { grammars });
  expect(cpuMs() - started).toBeLessThan(2_000);
  expect(Reflect.ownKeys(Object.prototype)).toHaveLength(prototypeKeys);
  expect(report.score).toBeGreaterThanOrEqual(0);
  expect(report.score).toBeLessThanOrEqual(100);
  expect(Number.isFinite(report.estimatedCost.monthlyUsd)).toBe(true);
}

/** About five seconds in all; the seed is fixed, so that a failure stays one. */
const bounds = (seconds: number) => ({
  seed: 20_26,
  numRuns: 10_000,
  interruptAfterTimeLimit: seconds * 1_000,
  markInterruptAsFailure: false,
});

const names = [
  'a.tf',
  'a.tf.json',
  'a.yaml',
  'a.json',
  'compose.yaml',
  'a.txt',
  'terraform.tfvars',
  'a',
];
const words = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'null',
    'true',
    '-1',
    '1e400',
  ],
  ...[
    '',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    ':',
    '- ',
    '&a ',
    '*a',
    '<<: *a',
    '!Ref A',
    '${',
    '%{',
    '|',
    '\n',
    '\t',
  ],
  ...[
    'count = 99999999',
    'for_each = toset(["a"])',
    '0.0.0.0/0',
    '::/0',
    '999.999.999.999/99',
    '${each.key}',
  ],
];

test('any bytes are survived', { timeout: 20_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.uint8Array({ maxLength: 400 }), (name, content) =>
      survives([{ name, content }]),
    ),
    bounds(1),
  );
});

test('any words are survived', { timeout: 20_000 }, () => {
  const text = fc
    .array(fc.oneof(fc.constantFrom(...words, ...hostileNames), fc.string({ maxLength: 8 })), {
      maxLength: 60,
    })
    .map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.constantFrom(...names), text, (name, content) => survives([{ name, content }])),
    bounds(1),
  );
});

test('changed templates are survived', { timeout: 30_000 }, () => {
  const change = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 40 }),
    put: fc.constantFrom(...words, ...hostileNames.filter((name) => name.length < 200)),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      ({ name, content }, changes) =>
        survives([
          {
            name,
            content: changes.reduce((text, { at, cut, put }) => {
              const start = Math.floor(at * text.length);
              return text.slice(0, start) + put + text.slice(start + cut);
            }, content),
          },
        ]),
    ),
    bounds(2),
  );
});

test('values that are names of all objects are survived', { timeout: 30_000 }, () => {
  const value = fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'valueOf',
    'hasOwnProperty',
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...fixtures),
      fc.array(value, { minLength: 5, maxLength: 5 }),
      fc.nat(6),
      (file, values, every) => {
        let seen = 0;
        // Plain words, in quotes or after a colon, one of some of them.
        const content = file.content.replace(
          /(?<=[:=] ?"?)[A-Za-z][\w.-]{0,60}(?="?\s*$)/gm,
          (word) => (seen++ % (every + 1) === 0 ? (values[seen % values.length] ?? word) : word),
        );
        survives([{ name: file.name, content }]);
      },
    ),
    bounds(1),
  );
});
