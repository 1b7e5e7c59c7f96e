import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tablePages } from './tables.ts';

test.each([...tablePages()])(
  'docs/%s says what the tables say (else: npm run docs)',
  (name, text) => {
    expect(readFileSync(join(import.meta.dirname, '../../docs', name), 'utf8') === text).toBe(true);
  },
);
