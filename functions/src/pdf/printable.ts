/** Ranges of Unicode that the document's font draws: Latin, Greek, Cyrillic, Vietnamese and common signs. */
const drawn: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x2c6, 0x2dd],
  [0x384, 0x3ce],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf],
  [0x2122, 0x2122],
];

/** What other characters are shown as where it reads better than their number. */
const standIns: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '×': '×',
  '≥': '>=',
  '≤': '<=',
  '\t': '  ',
  '−': '-',
};

/**
 * Text as the document's font can show it: characters it lacks are written as `{U+4E2D}`, so that nothing
 * is lost or turns into an empty box; control and reordering characters likewise.
 */
export function printable(text: string): string {
  return [...text.toWellFormed()]
    .map((char) => standIns[char] ?? (isDrawn(char) ? char : marked(char)))
    .join('');
}

/** Long words with places to break, so that they wrap inside the page. */
export function breakable(text: string, every = 40): string {
  return printable(text)
    .split(' ')
    .map((word) => (word.length > every ? (word.match(/.{1,40}/gsu) ?? []).join('\u00ad') : word))
    .join(' ');
}

function isDrawn(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return char === '\n' || drawn.some(([first, last]) => first <= code && code <= last);
}

function marked(char: string): string {
  return `{U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`;
}
