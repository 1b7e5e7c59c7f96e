import type { Position, SourceRange } from './range.ts';

/** Finds line and column of any offset of one text; a line ends after `\n`. */
export interface LineIndex {
  readonly positionAt: (offset: number) => Position;
  readonly rangeAt: (start: number, end: number) => SourceRange;
}

/** Indexes a text once, so that each look-up is a binary search, or nothing when asked in reading order. */
export function lineIndex(file: string, text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  let last = 0;

  const lineOf = (offset: number): number => {
    const startOfLast = starts[last] ?? 0;
    const startOfNext = starts[last + 1] ?? Number.POSITIVE_INFINITY;
    if (offset >= startOfLast && offset < startOfNext) return last;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    last = low;
    return low;
  };
  const positionAt = (offset: number): Position => {
    const line = lineOf(offset);
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return {
    positionAt,
    rangeAt: (start, end) => ({ file, start: positionAt(start), end: positionAt(end) }),
  };
}
