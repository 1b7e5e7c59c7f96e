import { expect, it } from 'vitest';
import { excerptFor } from './excerpt.ts';

const lines = Array.from({ length: 20 }, (_, index) => `line ${index + 11}`);
const excerpts = [{ file: 'a.tf', start_line: 11, lines }];

it('takes three lines before and after', () => {
  const found = excerptFor(excerpts, 'a.tf', [{ start_line: 16, end_line: 17 }]);
  expect(found?.firstLine).toBe(13);
  expect(found?.lines.at(0)).toBe('line 13');
  expect(found?.lines.at(-1)).toBe('line 20');
});

it('stops where the excerpt does', () => {
  expect(excerptFor(excerpts, 'a.tf', [{ start_line: 11, end_line: 40 }])).toEqual({
    firstLine: 11,
    lines,
  });
});

it('finds nothing in another file or elsewhere in it', () => {
  expect(excerptFor(excerpts, 'b.tf', [{ start_line: 16, end_line: 17 }])).toBeUndefined();
  expect(excerptFor(excerpts, 'a.tf', [{ start_line: 90, end_line: 91 }])).toBeUndefined();
});
