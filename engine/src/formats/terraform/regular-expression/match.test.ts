import { expect, test } from 'vitest';
import { compileRegularExpression, matchFrom } from './match.ts';

function find(pattern: string, text: string): string | undefined {
  const expression = compileRegularExpression(pattern);
  if (!expression) throw new Error('this is no regular expression');
  const match = matchFrom(expression, text, 0, { left: 1_000_000 });
  return match && text.slice(match[0], match[1]);
}

/** Patterns that JavaScript reads as RE2 does: both must find the same. */
const patterns = [
  'a+b?',
  '(ab|a)(c|bcd)',
  'x*',
  '^a.c$',
  '[^a-c]+',
  'a{2,3}',
  'a+?b',
  '(a|b)*c',
  '\\bfoo\\b',
  '\\d{3}-\\w+',
  '(?:ab)+',
  'a|b|',
  '[]x]',
  '[a\\-z]+',
];
const texts = [
  '',
  'aab',
  'abcd',
  'xxx',
  'abc',
  'defabc',
  'aaaa',
  'aaab',
  'ababc',
  'a foo b',
  'tel 123-abc_9',
  'ababab',
  'x]',
  'a-z',
  'é😀a',
];

test.each(patterns)('%s', (pattern) => {
  for (const text of texts)
    expect(find(pattern, text), text).toBe(
      pattern === '[]x]' ? /[\]x]/.exec(text)?.[0] : new RegExp(pattern).exec(text)?.[0],
    );
});

test('flags and classes of RE2', () => {
  expect(find('(?i)HeLLo', 'say hello')).toBe('hello');
  expect(find('(?s)a.b', 'a\nb')).toBe('a\nb');
  expect(find('a.b', 'a\nb')).toBeUndefined();
  expect(find('(?m)^b$', 'a\nb\nc')).toBe('b');
  expect(find('[[:upper:]]+', 'abCDe')).toBe('CD');
  expect(find('\\Qa.b\\E', 'aXb a.b')).toBe('a.b');
});

test.each(['(', 'a)', '[a', '*a', '(?<n', '\\', 'a{3}{1000}{1000}'])('%s is none', (pattern) => {
  expect(compileRegularExpression(pattern)).toBeUndefined();
});

test('the worst case ends with the budget', { timeout: 2_000 }, () => {
  const expression = compileRegularExpression('(a*)*(a|aa)+$');
  if (!expression) throw new Error('this is a regular expression');
  const budget = { left: 1_000_000 };
  matchFrom(expression, `${'a'.repeat(100_000)}b`, 0, budget);
  expect(budget.left).toBeLessThan(1_000_000);
});
