import { glyphWidth } from './font-coverage.ts';
import { type FontFamily, families, textFamily } from './fonts.table.ts';
import { marked } from './printable.ts';

/** A stretch of text that one family draws. */
export interface FontPiece {
  readonly text: string;
  readonly font: string;
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Needs no drawing: fontkit hides it. */
const hidden = /^[\p{Default_Ignorable_Code_Point}\n]$/u;
/** Stays in the font of the words before it. */
const follows = /^[\p{Z}\p{P}\p{M}\p{Cf}]+$/u;
/** Asks for the picture, where a text's own font may have a plain sign. */
const emoji = /\p{Emoji_Presentation}|\ufe0f/u;
const sentences = new Set(families.filter((one) => one.sentences).map(({ name }) => name));

/**
 * Splits a text by what can draw it, since pdfmake takes one font and shows an empty box for what that lacks.
 * What no font has is written as its number.
 * @param base the family that is asked first
 */
export function fontPieces(text: string, base: string): readonly FontPiece[] {
  if (/^[\x20-\x7e\n]*$/.test(text)) return [{ text, font: base }];
  const order = orderFor(text);
  const found = new Map<string, string | undefined>();
  const pieces: { text: string; font: string }[] = [];
  for (const { segment } of graphemes.segment(text)) {
    const whole = familyOf(segment);
    if (whole !== undefined) add(segment, whole);
    else for (const char of segment) addAlone(char);
  }
  return pieces;

  function familyOf(cluster: string): string | undefined {
    const before = pieces.at(-1)?.font ?? base;
    if (
      base === textFamily &&
      sentences.has(before) &&
      follows.test(cluster) &&
      draws(before, cluster)
    )
      return before;
    if (!found.has(cluster)) found.set(cluster, firstToDraw(cluster, base, order));
    return found.get(cluster);
  }

  function addAlone(char: string): void {
    const font = familyOf(char);
    add(font === undefined ? marked(char) : char, font ?? base);
  }

  function add(part: string, font: string): void {
    const last = pieces.at(-1);
    if (last?.font === font) last.text += part;
    else pieces.push({ text: part, font });
  }
}

function firstToDraw(
  cluster: string,
  base: string,
  order: readonly FontFamily[],
): string | undefined {
  if (!emoji.test(cluster) && draws(base, cluster)) return base;
  const meant = order.filter(({ writes }) => writes?.test(cluster));
  return [...meant, ...order].find(({ name }) => draws(name, cluster))?.name;
}

function draws(family: string, cluster: string): boolean {
  for (const char of cluster) {
    if (!hidden.test(char) && glyphWidth(family, char.codePointAt(0) ?? 0) === undefined)
      return false;
  }
  return true;
}

/** Those that a text's letters put first, then the others. */
function orderFor(text: string): readonly FontFamily[] {
  const leads = ({ leads }: FontFamily) => leads?.test(text) === true;
  return [...families.filter(leads), ...families.filter((family) => !leads(family))];
}
