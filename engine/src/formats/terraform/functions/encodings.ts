import { parse as parseYaml } from 'yaml';
import type { SourceRange } from '../../../source/range.ts';
import { list, map, scalar, type Value } from '../../../source/value.ts';
import { decodeBase64, utf8Bytes } from '../base64.ts';
import { asText } from '../convert.ts';
import type { Functions } from './function.ts';

/** Encodings. @see Terraform language reference, "Encoding Functions" */
export const encodings: Functions = {
  jsonencode: ([value], { at }) => encode('json', value, at),
  yamlencode: ([value], { at }) => encode('yaml', value, at),
  base64encode: ([value], { at }) => encode('base64', value, at),
  base64gzip: ([value], { at }) => encode('base64', value, at),
  textencodebase64: ([value], { at }) => encode('base64', value, at),
  jsondecode: ([value], { at }) => {
    if (value?.kind === 'encoded' && value.encoding === 'json') return value.of;
    return decode(value, at, (text) => JSON.parse(text));
  },
  yamldecode: ([value], { at }) => {
    if (value?.kind === 'encoded' && value.encoding === 'yaml') return value.of;
    return decode(value, at, (text) =>
      parseYaml(text, { maxAliasCount: 100, prettyErrors: false }),
    );
  },
  base64decode: ([value]) => {
    if (value?.kind === 'encoded' && value.encoding === 'base64') return value.of;
    const text = value && asText(value);
    return text === undefined ? undefined : decodeBase64(text);
  },
  urlencode: ([value]) => {
    const text = value && asText(value);
    return text === undefined ? undefined : urlEncode(text);
  },
  csvdecode: ([value], { at }) => {
    const text = value && asText(value);
    return text === undefined ? undefined : decodeCsv(text, at);
  },
};

function encode(
  encoding: 'json' | 'yaml' | 'base64',
  of: Value | undefined,
  at: SourceRange,
): Value | undefined {
  if (!of || of.kind === 'unknown') return undefined;
  return { kind: 'encoded', encoding, of, at };
}

function decode(
  value: Value | undefined,
  at: SourceRange,
  parse: (text: string) => unknown,
): Value | undefined {
  const text = value && asText(value);
  if (text === undefined || isDeep(text)) return undefined;
  try {
    return fromPlain(parse(text), at);
  } catch {
    return undefined; // not of this encoding: what the user wrote, told as not known
  }
}

/** Guards the parsers, which recurse. */
function isDeep(text: string): boolean {
  let depth = 0;
  let deepest = 0;
  for (const letter of text) {
    if (letter === '{' || letter === '[') deepest = Math.max(deepest, ++depth);
    else if (letter === '}' || letter === ']') depth--;
  }
  return deepest > 100;
}

function fromPlain(plain: unknown, at: SourceRange): Value {
  if (Array.isArray(plain))
    return list(
      plain.map((item) => fromPlain(item, at)),
      at,
    );
  if (plain !== null && typeof plain === 'object')
    return map(new Map(Object.entries(plain).map(([key, item]) => [key, fromPlain(item, at)])), at);
  if (typeof plain === 'string' || typeof plain === 'number' || typeof plain === 'boolean')
    return scalar(plain, at);
  return scalar(null, at);
}

function urlEncode(text: string): string {
  let out = '';
  for (const byte of utf8Bytes(text)) {
    const letter = String.fromCharCode(byte);
    const plain = byte < 0x80 && /[A-Za-z0-9_.~-]/.test(letter);
    if (plain) out += letter;
    else if (letter === ' ') out += '+';
    else out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }
  return out;
}

function decodeCsv(text: string, at: SourceRange): Value | undefined {
  const rows = csvRows(text);
  const [head, ...body] = rows;
  if (!head) return undefined;
  return list(
    body.map((row) =>
      map(new Map(head.map((name, index) => [name, scalar(row[index] ?? '', at)])), at),
    ),
    at,
  );
}

function csvRows(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endRow = (): void => {
    if (row.length > 0 || field !== '') rows.push([...row, field]);
    row = [];
    field = '';
  };
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] ?? '';
    if (quoted && letter === '"' && text[at + 1] === '"') {
      field += '"';
      at++;
    } else if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === ',') {
      row.push(field);
      field = '';
    } else if (!quoted && letter === '\n') endRow();
    else if (quoted || letter !== '\r') field += letter;
  }
  endRow();
  return rows;
}
