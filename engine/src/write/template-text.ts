/** A short form of a CloudFormation function: `!Ref Vpc`. */
export interface ShortForm {
  readonly tag: '!Ref' | '!GetAtt' | '!Sub';
  readonly text: string;
}

/** Data that a template is made of. */
export type TemplateData =
  | string
  | number
  | boolean
  | null
  | ShortForm
  | readonly TemplateData[]
  | ReadonlyMap<string, TemplateData>;

/** Data as YAML: maps and lists as blocks, texts plain where YAML reads them as text. */
export function templateText(data: ReadonlyMap<string, TemplateData>): string {
  const lines: string[] = [];
  writeMap(data, '', lines);
  return `${lines.join('\n')}\n`;
}

function writeMap(
  data: ReadonlyMap<string, TemplateData>,
  indent: string,
  lines: string[],
  first = indent,
): void {
  let lead = first;
  for (const [key, value] of data) {
    writeEntry(`${lead}${isPlain(key) ? key : quoted(key)}:`, value, indent, lines);
    lead = indent;
  }
}

function writeEntry(head: string, value: TemplateData, indent: string, lines: string[]): void {
  if (isMap(value)) {
    if (value.size === 0) lines.push(`${head} {}`);
    else {
      lines.push(head);
      writeMap(value, `${indent}  `, lines);
    }
  } else if (isList(value)) {
    if (value.length === 0) lines.push(`${head} []`);
    else {
      lines.push(head);
      writeList(value, `${indent}  `, lines);
    }
  } else lines.push(`${head} ${scalarText(value, `${indent}  `)}`);
}

function writeList(items: readonly TemplateData[], indent: string, lines: string[]): void {
  for (const item of items) {
    if (isMap(item) && item.size > 0) writeMap(item, `${indent}  `, lines, `${indent}- `);
    else if (isList(item) && item.length > 0) {
      lines.push(`${indent}-`);
      writeList(item, `${indent}  `, lines);
    } else writeEntry(`${indent}-`, item, indent, lines);
  }
}

const isMap = (data: TemplateData): data is ReadonlyMap<string, TemplateData> =>
  data instanceof Map;
const isList = (data: TemplateData): data is readonly TemplateData[] => Array.isArray(data);

function scalarText(
  value: string | number | boolean | null | ShortForm | object,
  indent: string,
): string {
  if (typeof value === 'string') return stringText(value, indent);
  if (value !== null && typeof value === 'object' && 'tag' in value) {
    const { tag, text } = value as ShortForm;
    return `${tag} ${stringText(text, indent)}`;
  }
  return String(value);
}

/** Words that YAML, in one version or the other, reads as something else than text. */
const words: ReadonlySet<string> = new Set([
  ...['true', 'false', 'null', 'yes', 'no', 'on', 'off', 'y', 'n', '~', '.inf', '.nan'],
]);

function stringText(text: string, indent: string): string {
  if (isPlain(text)) return text;
  if (isLiteral(text)) {
    const lines = text.slice(0, -1).split('\n');
    return `|\n${lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join('\n')}`;
  }
  return quoted(text);
}

/** YAML takes no longer keys on one line. */
const longestKey = 1000;

/** Whether a text can be a key of a template. */
export const canBeKey = (text: string): boolean => quoted(text).length <= longestKey;

/** JSON's form of a text, without what YAML takes for the end of a line. */
function quoted(text: string): string {
  return JSON.stringify(text.toWellFormed())
    .replaceAll('\u007f', '\\u007f')
    .replaceAll('\u0085', '\\u0085')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

/** Begins with a letter or slash, holds nothing that means something in YAML, and is no number or word. */
function isPlain(text: string): boolean {
  if (!/^[A-Za-z/][\w ./:@+*=()$,;<>!?^|~\\'"{}[\]%&-]*$/.test(text)) return false;
  if (text.endsWith(' ') || text.endsWith(':') || text.includes(': ')) return false;
  return !words.has(text.toLowerCase());
}

/** Several whole lines of printable text. */
function isLiteral(text: string): boolean {
  if (!text.endsWith('\n') || text.endsWith('\n\n') || /^[ \n\t]/.test(text)) return false;
  return !/[^\n\t\u0020-\u007e\u00a0-\ud7ff]/.test(text) && text.indexOf('\n') >= 0;
}
