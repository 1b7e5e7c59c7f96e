import { expect, it } from 'vitest';
import { purityProblems } from './purity.ts';

const inEngine = (text: string, path = 'engine/src/cost/a.ts') => purityProblems([{ path, text }]);

it.each([
  'const now = Date.now();',
  'const now = new Date();',
  'const dice = Math.random();',
  'const f = new Function("return 1");',
  "import { readFile } from 'node:fs/promises';",
  "import { getApp } from 'firebase/app';",
])('%s is not pure', (text) => {
  expect(inEngine(text)).toHaveLength(1);
});

it.each([
  "const day = new Date('2026-11-24');",
  '// Math.random() would be wrong here',
  "const text = 'Date.now()';",
  'const late = candidate.now;',
])('%s is pure', (text) => {
  expect(inEngine(text)).toEqual([]);
});

it('names file and line, and looks at no test and no other workspace', () => {
  expect(inEngine('\n\nMath.random();')[0]).toMatch(/^engine\/src\/cost\/a\.ts:3:/);
  expect(inEngine('Math.random();', 'engine/src/cost/a.test.ts')).toEqual([]);
  expect(inEngine('Math.random();', 'functions/src/a.ts')).toEqual([]);
});
