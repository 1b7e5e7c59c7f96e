/** What an XML text holds: names of elements and attributes, and all its texts. */
export interface Xml {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly texts: readonly string[];
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what XML forbids
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u;

/** Reads XML by the letter, without comments, instructions and own entities. @throws Error at the first mistake */
export function readXml(text: string): Xml {
  if (forbidden.test(text)) throw new Error('a character that XML forbids');
  const elements: string[] = [];
  const attributes: string[] = [];
  const texts: string[] = [];
  const open: string[] = [];
  const piece = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
  while (piece.lastIndex < text.length) {
    const start = piece.lastIndex;
    const found = piece.exec(text);
    if (!found) throw new Error(`a mistake at: ${text.slice(start, start + 80)}`);
    const [, closes, name = '', inside = '', empty, words] = found;
    if (words !== undefined) texts.push(plain(words));
    else if (closes) {
      if (open.pop() !== name) throw new Error(`</${name}> closes another element`);
    } else {
      elements.push(name);
      for (const [, key = '', value = ''] of inside.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        attributes.push(key);
        plain(value);
      }
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`<${open.join('> <')}> stay open`);
  return { elements, attributes, texts };
}

function plain(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));|&/g, (whole, number, name) => {
    const char = number ? String.fromCodePoint(Number(number)) : entities.get(name ?? '');
    if (char === undefined) throw new Error(`an entity that is none: ${whole}`);
    return char;
  });
}
