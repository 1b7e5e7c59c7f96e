import { levelsOf } from './bidi.ts';
import { fontPieces } from './font-pieces.ts';
import { textFamily } from './fonts.table.ts';
import { printable } from './printable.ts';

/** Some text of a paragraph in one look. */
export interface Styled {
  readonly text: string;
  /** The family that is asked first. */
  readonly font?: string;
  readonly [look: string]: unknown;
}

/** A part of a paragraph in one look, one font and one direction. */
export interface Run {
  readonly text: string;
  readonly font: string;
  /** Odd where it reads from right to left. */
  readonly bidiLevel?: number;
  readonly [look: string]: unknown;
}

/**
 * What a run has unless its look says otherwise, and never has from what it stands in. pdfmake looks up
 * through all of that for each word and each of these otherwise, which is a third of its time.
 */
const plain = {
  linkToPage: 0,
  linkToDestination: '',
  background: '',
  decoration: '',
  decorationColor: '',
  decorationStyle: '',
  decorationThickness: 0,
  opacity: 1,
  characterSpacing: 0,
  sup: false,
  sub: false,
  preserveTrailingSpaces: false,
} as const;

export interface Setting {
  /** Graphemes of a word; a longer one may be broken inside, so that it stays within its column. */
  readonly longest?: number;
  /** For code, and for lines that only name things: from left to right, whatever script a name is in. */
  readonly direction?: 'ltr';
}
/** After which pdfmake may break a line by itself. */
const wordEnd = /(?<=[\s/-])/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A paragraph as pdfmake takes it: any text, split into runs of one look, one font and one direction.
 * A paragraph that begins in a right-to-left script is set to the right.
 */
export function written(
  text: string | readonly Styled[],
  { longest = 40, direction }: Setting = {},
): readonly Run[] {
  const styled = typeof text === 'string' ? [{ text }] : text;
  const pieces = styled.flatMap(({ text: part, font = textFamily, ...look }) =>
    fontPieces(printable(part), font).map((piece) => ({ ...piece, look })),
  );
  const levels = levelsOf(pieces.map((piece) => piece.text).join(''), direction);
  const runs: Run[] = [];
  let at = 0;
  for (const { text: part, font, look } of pieces) {
    for (const { from, to } of stretches(at, part.length, levels?.at)) {
      const own = part.slice(from - at, to - at);
      const level = levels?.at[from] ?? 0;
      const bidi = levels === undefined ? {} : directed(level, levels.paragraphAt[from] ?? 0, look);
      for (const word of breakable(own, longest))
        runs.push({ ...plain, ...look, font, ...bidi, text: word });
    }
    at += part.length;
  }
  return runs.length === 0 ? [{ text: '', font: textFamily }] : runs;
}

function directed(level: number, paragraph: number, look: object): object {
  const aligned = paragraph % 2 === 1 && !('alignment' in look) ? { alignment: 'right' } : {};
  return { bidiLevel: level, bidiBase: paragraph, ...aligned };
}

/** The parts of `length` units from `start` on that have one level each. */
function stretches(
  start: number,
  length: number,
  levels: Uint8Array | readonly number[] | undefined,
): readonly { readonly from: number; readonly to: number }[] {
  if (!levels) return [{ from: start, to: start + length }];
  const parts: { from: number; to: number }[] = [];
  for (let at = start; at < start + length; at += 1) {
    const last = parts.at(-1);
    if (last && levels[at] === levels[last.from]) last.to = at + 1;
    else parts.push({ from: at, to: at + 1 });
  }
  return parts;
}

/** Long words in parts, with an empty text between them, after which pdfmake may break the line. */
function breakable(text: string, longest: number): readonly string[] {
  if (text.length <= longest) return [text];
  const part = Math.max(4, Math.min(8, longest));
  const out: string[] = [];
  let whole = '';
  for (const word of text.split(wordEnd)) {
    if (word.length <= longest) {
      whole += word;
      continue;
    }
    const chars = Array.from(graphemes.segment(word), ({ segment }) => segment);
    for (let at = 0; at < chars.length; at += part) {
      whole += chars.slice(at, at + part).join('');
      if (at + part < chars.length) {
        out.push(whole, '');
        whole = '';
      }
    }
  }
  return [...out, whole];
}
