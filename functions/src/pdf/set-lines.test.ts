import { describe, expect, it } from 'vitest';
import { visualOrder } from './bidi.ts';
import { setLine } from './set-lines.ts';

const font = {};
let line: Parameters<typeof setLine>[0];

/** A line of pieces, each ten points wide to a character. */
function lineOf(base: number, ...pieces: readonly (readonly [text: string, level: number])[]) {
  line = {
    leadingCut: 0,
    trailingCut: 0,
    inlines: pieces.map(([text, bidiLevel]) => ({
      text,
      bidiLevel,
      bidiBase: base,
      font,
      x: 0,
      width: text.length * 10,
    })),
  };
  setLine(line);
  return line.inlines.map(({ text, x }) => [text, x]);
}

describe('the order of pieces on a line', () => {
  it('is turned within text from right to left, and numbers stay', () => {
    expect(
      visualOrder(
        ['a', 'B', 'C', '1', 'D', 'e'],
        (one) => ({ B: 1, C: 1, D: 1, '1': 2 })[one] ?? 0,
      ),
    ).toEqual(['a', 'D', '1', 'C', 'B', 'e']);
  });

  it('goes on from the right where the paragraph does', () => {
    expect(lineOf(1, ['אב ', 1], ['aws', 2], [' גד', 1])).toEqual([
      [' גד', 0],
      ['aws', 30],
      ['אב ', 60],
    ]);
  });

  it('turns brackets, and pieces without letters', () => {
    expect(lineOf(1, ['אב ', 1], ['(- ', 1], ['גד', 1]).map(([text]) => text)).toEqual([
      'גד',
      ' -)',
      'אב ',
    ]);
  });

  it('is set once', () => {
    lineOf(1, ['אב ', 1], ['גד', 1]);
    const before = line.inlines.map(({ text }) => text);
    setLine(line);
    expect(line.inlines.map(({ text }) => text)).toEqual(before);
  });
});

it('neighbours of one look are written as one', () => {
  expect(lineOf(0, ['数', 0], ['据', 0], ['库', 0])).toEqual([['数据库', 0]]);
});
