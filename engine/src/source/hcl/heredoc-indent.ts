import type { Piece } from './template.ts';

/** Takes away the indentation that all lines with content share, as `<<-` asks. */
export function dedent(pieces: readonly Piece[]): readonly Piece[] {
  let shared = Infinity;
  eachLineStart(pieces, (line, isFollowed) => {
    if (line.trim() !== '' || isFollowed) shared = Math.min(shared, indentOf(line));
    return line;
  });
  if (shared === 0 || shared === Infinity) return pieces;
  return eachLineStart(pieces, (line) => line.slice(Math.min(shared, indentOf(line))));
}

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Changes what stands at the start of each line; `isFollowed` when something is filled in after it. */
function eachLineStart(
  pieces: readonly Piece[],
  change: (line: string, isFollowed: boolean) => string,
): readonly Piece[] {
  let atLineStart = true;
  return pieces.map((piece, index) => {
    if (piece.kind !== 'text') {
      atLineStart = false;
      return piece;
    }
    const lines = piece.text.split('\n');
    const changed = lines.map((line, number) => {
      if (number === 0 && !atLineStart) return line;
      const isLast = number === lines.length - 1;
      if (isLast && line === '' && index === pieces.length - 1) return line;
      return change(line, isLast);
    });
    atLineStart = piece.text.endsWith('\n');
    return { kind: 'text', text: changed.join('\n') };
  });
}
