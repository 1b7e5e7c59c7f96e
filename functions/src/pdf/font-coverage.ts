import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fontFile } from './font-files.ts';
import { families } from './fonts.table.ts';

/** What is used of fontkit. */
interface Font {
  readonly unitsPerEm: number;
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { readonly advanceWidth: number };
}
interface Fontkit {
  create(bytes: Uint8Array): Font;
}

const opened = new Map<string, Font>();
const known = new Map<string, Map<number, number | undefined>>();

/** Width of a character in a family's normal style, in parts of the font's size; undefined where it has none. */
export function glyphWidth(family: string, codePoint: number): number | undefined {
  const widths = known.get(family) ?? new Map<number, number | undefined>();
  known.set(family, widths);
  if (widths.has(codePoint)) return widths.get(codePoint);
  const font = fontOf(family);
  const width = font.hasGlyphForCodePoint(codePoint)
    ? font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
    : undefined;
  widths.set(codePoint, width);
  return width;
}

/** Opened when first asked: a document of Latin text needs one of them. */
function fontOf(name: string): Font {
  const before = opened.get(name);
  if (before) return before;
  const family = families.find((one) => one.name === name);
  if (!family) throw new Error(`No font family is called ${name}.`);
  const font = fontkit().create(readFileSync(fontFile(family)));
  opened.set(name, font);
  return font;
}

/** The one that pdfkit has loaded already, since a second copy costs a tenth of a second and 10 MB. */
function fontkit(): Fontkit {
  const pdfmake = createRequire(import.meta.url).resolve('pdfmake');
  const pdfkit = createRequire(pdfmake).resolve('pdfkit');
  return createRequire(pdfkit)('fontkit') as Fontkit;
}
