import { describe, expect, it } from 'vitest';
import { endsOpen, withCitations, withoutBegunMark } from './markdown-text.ts';

describe('citations', () => {
  it('become links, outside of code and of links', () => {
    expect(withCitations('So [1], `a[2]` and [3](https://x.example) [4].')).toBe(
      'So [1](#cite-1), `a[2]` and [3](https://x.example) [4](#cite-4).',
    );
    expect(withCitations('```\nlist[0]\n```\nSo [1].')).toBe('```\nlist[0]\n```\nSo [1](#cite-1).');
  });
});

describe('a growing text', () => {
  it.each([
    ['It is [', 'It is '],
    ['It is [12', 'It is '],
    ['It is [12]', 'It is [12]'],
    ['See {', 'See '],
    ['See {{diagram:a-1}', 'See '],
    ['See {{diagram:a-1}}', 'See {{diagram:a-1}}'],
    ['An [array', 'An [array'],
  ])('shows %s as %s', (text, shown) => expect(withoutBegunMark(text)).toBe(shown));

  it.each([
    ['```mermaid\ngraph TD', true],
    ['```mermaid\ngraph TD\n```', false],
    ['```mermaid\ngraph TD\n``', true],
    ['````md\n```\na\n```', true],
    ['~~~\na\n```\n', true],
    ['```a``` in a line', false],
    ['1. A step\n   ```sh\n   ls\n   ```\n', false],
  ])('%j ends open: %s', (text, open) => expect(endsOpen(text)).toBe(open));
});
