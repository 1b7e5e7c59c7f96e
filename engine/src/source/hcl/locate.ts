import type { Position, SourceRange } from '../range.ts';

/** Makes the range of a text from two offsets (UTF-16 units; `to` is exclusive). */
export type Locate = (from: number, to: number) => SourceRange;

/** Quick when offsets come in reading order, right in any. */
export function locateIn(file: string, text: string): Locate {
  const starts = lineStarts(text);
  let line = 0;
  const position = (offset: number): Position => {
    if ((starts[line] ?? 0) > offset || (starts[line + 3] ?? Infinity) <= offset)
      line = lastAtMost(starts, offset);
    while ((starts[line + 1] ?? Infinity) <= offset) line++;
    return { line: line + 1, column: offset - (starts[line] ?? 0) + 1, offset };
  };
  return (from, to) => {
    const start = position(from);
    return { file, start, end: position(to) };
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function lastAtMost(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
