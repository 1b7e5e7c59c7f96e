import { createRequire } from 'node:module';
import { mirrored, visualOrder } from './bidi.ts';
import { rightToLeft } from './printable.ts';

/** What is used of pdfmake's inside; its version is exact, and a test fails when this no longer takes hold. */
interface Inline {
  text: string;
  x: number;
  width: number;
  readonly font: object;
  readonly alignment?: string;
  readonly bidiLevel?: number;
  readonly bidiBase?: number;
  fontFeatures?: unknown;
  readonly [look: string]: unknown;
}
interface Line {
  inlines: Inline[];
  readonly leadingCut: number;
  readonly trailingCut: number;
  isSet?: boolean;
}
interface EmbeddedFont {
  ascender: number;
  descender: number;
  lineGap: number;
}

interface TextInlines {
  buildInlines(runs: unknown, styles: unknown): { readonly items: readonly Inline[] };
}
interface PdfDocument {
  provideFont(...style: unknown[]): EmbeddedFont;
  text(text: string, ...place: unknown[]): unknown;
  addContent(operator: string): unknown;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Of Roboto, in thousandths of the size. The others stand on the same lines, or each line would have a height of its own. */
const metrics = { ascender: 927.7, descender: -244.1, lineGap: 0 };
/** Scripts whose glyphs don't stand for one letter each: copied and searched by the text itself (`ActualText`). */
const shaped = /[\p{sc=Devanagari}\p{sc=Thai}]/u;
const parcel = 100;
/** What makes two neighbours look differently. */
const looks = [
  'font',
  'fontSize',
  'color',
  'link',
  'linkToDestination',
  'background',
  'decoration',
  'bidiLevel',
  'sup',
  'fontFeatures',
  'characterSpacing',
  'opacity',
] as const;

/**
 * Makes pdfmake set its lines as text of any script asks for: pieces that read from right to left in their
 * order, all fonts on one height, text that can be copied, and neighbours of one look written as one (a line
 * of Chinese has a piece for each character, and is ten times larger without). Long texts take a time that
 * grows as they do.
 */
export function teachPdfmake(): void {
  const require = createRequire(import.meta.url);
  const writer = classOf<{ alignLine(line: Line): void }>(require('pdfmake/js/ElementWriter.js'));
  const document = classOf<PdfDocument>(require('pdfmake/js/PDFDocument.js'));
  const breaker = classOf<TextInlines>(require('pdfmake/js/TextInlines.js'));
  const { buildInlines } = breaker;
  breaker.buildInlines = function (runs, styles) {
    const built = buildInlines.call(this, inParcels(runs), styles);
    Object.defineProperty(built.items, 'slice', { value: fewOf });
    return built;
  };
  const { alignLine } = writer;
  writer.alignLine = function (line) {
    setLine(line);
    alignLine.call(this, line);
  };
  const { provideFont } = document;
  document.provideFont = function (...style) {
    return Object.assign(provideFont.apply(this, style), metrics);
  };
  const { text, addContent } = document;
  document.text = function (written, ...place) {
    if (!shaped.test(written)) return text.call(this, written, ...place);
    // Inside of the text object: a reader takes place and size of the whole from where it ends.
    this.addContent = function (operator) {
      if (operator === 'ET') addContent.call(this, 'EMC');
      addContent.call(this, operator);
      if (operator === 'BT')
        addContent.call(this, `/Span << /ActualText <${utf16(written)}> >> BDC`);
      return this;
    };
    try {
      return text.call(this, written, ...place);
    } finally {
      this.addContent = addContent;
    }
  };
}

/** pdfmake copies all runs before one for each: of thousands it takes parcels in a hundredth of the time. */
function inParcels(runs: unknown): unknown {
  if (!Array.isArray(runs) || runs.length <= parcel) return runs;
  const count = Math.ceil(runs.length / parcel);
  return Array.from({ length: count }, (_, at) => ({
    text: runs.slice(at * parcel, (at + 1) * parcel),
  }));
}

/** pdfmake copies all pieces after one for each, to see which of the next few can't be parted from it. */
function fewOf<T>(this: readonly T[], start: number): readonly T[] {
  return Array.prototype.slice.call(this, start, start + parcel);
}

/** Hexadecimal, with the mark that says which end comes first. */
function utf16(text: string): string {
  return Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex');
}

function classOf<T>(module: unknown): T {
  return (module as { default: { prototype: T } }).default.prototype;
}

/** Sets the pieces of a broken line where they stand, from left to right. */
export function setLine(line: Line): void {
  if (line.isSet) return;
  line.isSet = true;
  const turns = line.inlines.some(({ bidiLevel = 0 }) => bidiLevel > 0);
  if (turns) {
    for (const inline of line.inlines) turnRound(inline);
    const base = line.inlines[0]?.bidiBase ?? 0;
    line.inlines = [...visualOrder(line.inlines, ({ bidiLevel = 0 }) => bidiLevel)];
    let x = 0 - (base % 2 === 1 ? line.trailingCut : line.leadingCut);
    for (const inline of line.inlines) {
      inline.x = x;
      x += inline.width;
    }
  }
  line.inlines = joined(line.inlines);
}

/** Turns what fontkit doesn't: brackets, and pieces without letters, which have no direction of their own. */
function turnRound(inline: Inline): void {
  if ((inline.bidiLevel ?? 0) % 2 === 0) return;
  inline.text = mirrored(inline.text);
  if (rightToLeft.test(inline.text)) {
    // pdfkit then shapes it whole, where it would set words from left to right; slower, as nothing is kept.
    if (/\s\S/.test(inline.text)) inline.fontFeatures ??= [];
  } else {
    inline.text = Array.from(graphemes.segment(inline.text), ({ segment }) => segment)
      .reverse()
      .join('');
  }
}

function joined(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (last && joins(last, inline)) {
      last.text += inline.text;
      last.width += inline.width;
    } else {
      out.push(inline);
    }
  }
  return out;
}

function joins(a: Inline, b: Inline): boolean {
  if ((a.bidiLevel ?? 0) % 2 === 1) return false; // pdfkit lays words from left to right
  if (a.alignment === 'justify' || '_pageNodeRef' in a || '_pageNodeRef' in b) return false;
  return looks.every((look) => a[look] === b[look]);
}
