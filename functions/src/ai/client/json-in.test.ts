import { expect, it } from 'vitest';
import { cpuMs } from '../../../../engine/src/testing/cpu-time.ts';
import { jsonIn } from './json-in.ts';

it.each([
  ['alone', '{"a":1}'],
  ['in a code fence', '```json\n{"a":1}\n```'],
  ['among words', 'Here it is: {"a":1} Ask if {you} need more.'],
])('an object %s', (_, text) => {
  expect(jsonIn(text)).toEqual({ value: { a: 1 } });
});

it('braces and quotes inside of strings do not count', () => {
  const value = { text: 'a } b { c \\ " d', list: [{ deep: '}' }] };
  expect(jsonIn(`so: ${JSON.stringify(value)}}`)).toEqual({ value });
});

it.each([
  ['none', 'There is none.'],
  ['cut', '{"a": {"b": "c'],
  ['broken', "{'a': 1}"],
])('%s', (problem, text) => {
  expect(jsonIn(text)).toEqual({ problem });
});

it('1 MB of open braces is read in 100 ms', () => {
  const began = cpuMs();
  expect(jsonIn('{'.repeat(1_000_000))).toEqual({ problem: 'cut' });
  expect(cpuMs() - began).toBeLessThan(100);
});
