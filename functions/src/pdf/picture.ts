import type { Content } from 'pdfmake';
import { mirrored, visualOrder } from './bidi.ts';
import { textFamily } from './fonts.table.ts';
import { type Run, written } from './written.ts';

/** What a picture may take of a page, points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing of ours as vectors, made smaller where it is larger than its room.
 * @param largest points to a pixel
 * @returns undefined for what names no size or brings other pictures along
 */
export function picture(svg: string, room: Room, largest = 0.75): Content | undefined {
  const [, width, height] = /^<svg\b[^>]*? width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  const [across, down] = [Number(width), Number(height)];
  if (!(across > 0 && down > 0) || /<(?:image|foreignObject|style|use)\b/i.test(svg))
    return undefined;
  const scale = Math.min(room.width / across, room.height / down, largest);
  return { svg: withFonts(svg), width: across * scale, height: down * scale, margin: [0, 4, 0, 8] };
}

/** Each text in runs of one font, in the order in which they stand; what draws it knows neither. */
function withFonts(svg: string): string {
  return svg.replace(
    /(<text\b[^>]*>)(.*?)(<\/text>)/gsu,
    (_all, open: string, inside: string, close: string) => {
      const spans = inside.replace(
        /(<[^>]*>)|([^<]+)/g,
        (_part, tag?: string, text?: string) => tag ?? spansOf(text ?? ''),
      );
      // What stands behind the letters would be drawn over them.
      return (
        open.replace(/ stroke="[^"]*"| stroke-width="[^"]*"| paint-order="[^"]*"/g, '') +
        spans +
        close
      );
    },
  );
}

function spansOf(escapedText: string): string {
  if (/^[\x20-\x7e]*$/.test(escapedText)) return escapedText;
  const runs = written(unescaped(escapedText), {
    longest: Number.POSITIVE_INFINITY,
  }).flatMap(wordsOf);
  return visualOrder(runs, ({ bidiLevel = 0 }) => bidiLevel)
    .map(({ text, font }) =>
      font === textFamily ? escaped(text) : `<tspan font-family="${font}">${escaped(text)}</tspan>`,
    )
    .join('');
}

/** Words of a run that reads from right to left, since only within one its letters are turned. */
function wordsOf(run: Run): readonly Run[] {
  if ((run.bidiLevel ?? 0) % 2 === 0) return [run];
  return run.text.split(/(?<=\s)/).map((text) => ({ ...run, text: mirrored(text) }));
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (all, hex, decimal, name) =>
      name === undefined
        ? codePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
        : (named[name] ?? all),
  );
}

function codePoint(code: number): string {
  return code <= 0x10_ff_ff ? String.fromCodePoint(code) : '';
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
