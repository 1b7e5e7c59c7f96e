import { expect, test } from 'vitest';
import { isSupported } from './runtimes.ts';

test.each([
  ['aws', 'nodejs16.x', false],
  ['aws', 'nodejs22.x', true],
  ['aws', 'python3.8', false],
  ['aws', 'PYTHON3.13', true],
  ['aws', 'go1.x', false],
  ['aws', 'provided.al2023', true],
  ['aws', 'cobol', undefined],
  ['aws', '__proto__', undefined],
  ['azure', 'node 16', false],
  ['azure', 'dotnet 10.0', true],
  ['google', 'python37', false],
  ['google', 'nodejs22', true],
] as const)('%s %s: %s', (provider, runtime, expected) =>
  expect(isSupported(provider, runtime)).toBe(expected),
);
