/** Has no shape of its own, but reorders, hides or controls the text around it. */
const unseen = /[[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u034f\u115f\u1160\u3164\uffa0]--\n]/v;
const emojiOrUnseen = new RegExp(`\\p{RGI_Emoji}|${unseen.source}`, 'gv');
const emoji = /^\p{RGI_Emoji}$/v;
/** Joins letters or keeps them apart, in scripts that write so. */
const joiner = /[\u200c\u200d]/;
/** Direction marks: writers of right-to-left text set them, and nobody sees them. */
const direction = /[\u200e\u200f\u061c]/;
/** Letters that are written from right to left. */
export const rightToLeft = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}\p{sc=Nko}]/u;
const letter = /\p{L}/u;
const joining = /[\p{L}\p{M}]/u;

/**
 * Text as a document may show it: what reorders, hides or controls text is written as `{U+202E}`, so that
 * what one reads is what was written. Letters are composed, since more fonts have `é` than `e` and `´`.
 */
export function printable(text: string): string {
  if (/^[\x20-\x7e\n]*$/.test(text)) return text;
  const composed = text
    .toWellFormed()
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', '  ');
  if (!unseen.test(composed)) return composed;
  const turns = rightToLeft.test(composed);
  return composed.replace(emojiOrUnseen, (found, at: number) => {
    if (emoji.test(found)) return found;
    if (joiner.test(found) && joining.test(composed[at - 1] ?? '')) return found;
    if (direction.test(found) && turns) return found;
    return [...found].map(marked).join('');
  });
}

/** Whether a text reads from right to left as a whole: its first letter decides. */
export function beginsRightToLeft(text: string): boolean {
  return rightToLeft.test(letter.exec(text)?.[0] ?? '');
}

/** A character by its number: `{U+4E2D}`. */
export function marked(char: string): string {
  return `{U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
}
