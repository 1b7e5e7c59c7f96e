/** Lines of a file, from a line that is counted from 1. */
export interface NumberedLines {
  readonly file: string;
  readonly start_line: number;
  readonly lines: readonly string[];
}

const longestLine = 300; // characters

/**
 * Lines as a model reads them, each with its number, as far as they fit: every file gets its share, so
 * that a long one doesn't hide the others.
 *
 * @param most characters in all
 */
export function numberedLines(
  files: readonly NumberedLines[],
  most: number,
): readonly { readonly file: string; readonly lines: string; readonly cut?: true }[] {
  let room = most;
  return files.map(({ file, start_line, lines }, at) => {
    const share = Math.floor(room / (files.length - at));
    let text = '';
    let taken = 0;
    for (const line of lines) {
      const next = `${start_line + taken}: ${line.slice(0, longestLine).toWellFormed()}\n`;
      if (text.length + next.length > share) break;
      text += next;
      taken += 1;
    }
    room -= text.length;
    return { file, lines: text, ...(taken < lines.length && { cut: true as const }) };
  });
}
