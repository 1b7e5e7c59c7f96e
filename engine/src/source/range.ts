/** A place in a text: lines and columns count from 1, the offset (UTF-16 units) from 0. */
export interface Position {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** A stretch of one file; `end` is the first position after it. */
export interface SourceRange {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

const start: Position = { line: 1, column: 1, offset: 0 };

/** The first character of a file: the place of what belongs to the file as a whole. */
export function startOf(file: string): SourceRange {
  return { file, start, end: start };
}

/** Orders ranges by file name, then by position: the order in which findings are listed. */
export function compareRanges(a: SourceRange, b: SourceRange): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start.offset - b.start.offset || a.end.offset - b.end.offset;
}
