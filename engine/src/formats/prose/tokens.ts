import { lineIndex } from '../../source/line-index.ts';
import type { SourceRange } from '../../source/range.ts';

/** A piece of a text: a run of word characters, or one mark. */
export interface Token {
  readonly text: string;
  readonly is: 'word' | 'mark' | 'end';
  /** Offsets in the text; `end` is the first character after it. */
  readonly start: number;
  readonly end: number;
}

const piece =
  /\d{1,3}(?:,\d{3}){1,3}(?!\d)|[\p{L}\p{N}][\p{L}\p{N}._\-/'’+]*|->|=>|-->|→|⇒|[,;:()[\]&+×|!?.\n]/gu;
const marks: ReadonlyMap<string, string> = new Map([
  ['->', '→'],
  ['=>', '→'],
  ['-->', '→'],
  ['⇒', '→'],
  ['×', '×'],
]);

/**
 * Takes a text apart. A sentence ends (`end`) at a full stop before a space, at `;`, `!`, `?`, an empty
 * line and where a new point of a list begins; Markdown's own marks are passed over.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const end = (at: number) => {
    if (tokens.length > 0 && tokens.at(-1)?.is !== 'end')
      tokens.push({ text: '.', is: 'end', start: at, end: at });
  };
  for (const match of text.matchAll(piece)) {
    const start = match.index;
    const found = match[0];
    if (found === '\n') {
      if (startsPoint(text, start + 1)) end(start);
    } else if (found === '.' || found === ';' || found === '!' || found === '?') end(start);
    else if (/^[\p{L}\p{N}]/u.test(found)) {
      const word = found.replace(/[._\-/'’+]+$/, '');
      tokens.push({ text: word, is: 'word', start, end: start + word.length });
      const rest = found.slice(word.length);
      if (rest.includes('.') && endsSentence(text, start + found.length)) end(start + word.length);
      if (rest === '+')
        tokens.push({
          text: '+',
          is: 'mark',
          start: start + word.length,
          end: start + found.length,
        });
    } else {
      tokens.push({
        text: marks.get(found) ?? found,
        is: 'mark',
        start,
        end: start + found.length,
      });
    }
  }
  end(text.length);
  return tokens;
}

function endsSentence(text: string, at: number): boolean {
  const next = text.charAt(at);
  return next === '' || /\s/.test(next) || next === '"' || next === ')';
}

/** Whether a line begins a new point, heading, table row or paragraph. */
function startsPoint(text: string, at: number): boolean {
  const line = text.slice(at, at + 80);
  return /^[ \t]{0,20}(?:\r?\n|[-*•#>|][ \t#>]|\d{1,3}[.)][ \t]|$)/.test(line);
}

/** Places of offsets in one text. */
export function placesIn(file: string, text: string): (start: number, end: number) => SourceRange {
  return lineIndex(file, text).rangeAt;
}
