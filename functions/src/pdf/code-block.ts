import type { Content } from 'pdfmake';
import { glyphWidth } from './font-coverage.ts';
import { fontPieces } from './font-pieces.ts';
import { codeFamily } from './fonts.table.ts';
import { printable } from './printable.ts';
import { colours, frame } from './style.ts';
import { written } from './written.ts';

const fontSize = 8;
const padding = 8;
const keptTogether = 4;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Code with its own line breaks and indents; longer lines go on in the next.
 * @param width points that the block may take
 * @param language as it is written over the block
 */
export function codeBlock(code: string, width: number, language?: string | null): Content {
  const lines = printable(code)
    .replace(/\n$/, '')
    .split('\n')
    .flatMap((line) => wrapped(line, (width - 2 * padding) / fontSize));
  const name = language ? [{ text: written(language), style: 'small', margin: [0, 0, 0, 2] }] : [];
  return {
    margin: [0, 2, 0, 8],
    layout: frame({ fill: colours.code, padding }),
    table: {
      widths: ['*'],
      body: [
        [
          {
            // The name and the first lines are never parted.
            stack: [
              {
                stack: [...name, ...lines.slice(0, keptTogether).map(codeLine)],
                unbreakable: true,
              },
              ...lines.slice(keptTogether).map(codeLine),
            ],
          },
        ],
      ],
    },
  };
}

/** A line of code, as wide as it is. */
export function codeLine(line: string): Content {
  return {
    text: written([{ text: line === '' ? ' ' : line, font: codeFamily }], {
      longest: Number.POSITIVE_INFINITY,
      direction: 'ltr',
    }),
    fontSize,
    lineHeight: 1.2,
    noWrap: true,
    preserveLeadingSpaces: true,
  };
}

/** A line in parts that each fit. @param room in parts of the font's size */
export function wrapped(line: string, room: number): readonly string[] {
  if (/^[\x20-\x7e]*$/.test(line)) {
    const most = Math.max(1, Math.floor(room / widthOf(' ')));
    return line.length <= most ? [line] : (line.match(new RegExp(`.{1,${most}}`, 'g')) ?? []);
  }
  const parts = [''];
  let used = 0;
  for (const { segment } of graphemes.segment(line)) {
    const width = widthOf(segment);
    if (used + width > room && used > 0) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += segment;
    used += width;
  }
  return parts;
}

/** Of one character with its marks: the sum is too large for joined emoji, which then only wrap earlier. */
function widthOf(cluster: string): number {
  let width = 0;
  for (const { text, font } of fontPieces(cluster, codeFamily)) {
    for (const char of text) width += glyphWidth(font, char.codePointAt(0) ?? 0) ?? 0;
  }
  return width;
}
