/** A word of DOT: a quoted string with its text, a plain word, or a sign. */
export interface DotWord {
  readonly kind: 'string' | 'word' | 'sign';
  readonly text: string;
}

/** Splits DOT into its words. @throws Error at what is none, and where braces don't fit */
export function readDot(text: string): readonly DotWord[] {
  const words: DotWord[] = [];
  const piece = /\s+|"((?:[^"\\\n]|\\[^\n])*)"|([A-Za-z_][\w]*|-?\d+(?:\.\d+)?)|(->|[{}[\];,=])/y;
  let depth = 0;
  while (piece.lastIndex < text.length) {
    const start = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) throw new Error(`no DOT: ${text.slice(start, start + 60)}`);
    const [, quoted, word, sign] = found;
    if (quoted !== undefined) words.push({ kind: 'string', text: unescaped(quoted) });
    else if (word !== undefined) words.push({ kind: 'word', text: word });
    else if (sign !== undefined) {
      if (sign === '{') depth++;
      if (sign === '}' && --depth < 0) throw new Error('a brace closes nothing');
      words.push({ kind: 'sign', text: sign });
    }
  }
  if (depth !== 0) throw new Error('braces stay open');
  return words;
}

function unescaped(quoted: string): string {
  return quoted
    .replace(/\\(.)/g, (_, char: string) => (char === 'n' ? '\n' : char))
    .replaceAll('&amp;', '&');
}
