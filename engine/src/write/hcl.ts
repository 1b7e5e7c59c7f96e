import type { Value } from '../source/value.ts';
import type { Shape } from './shapes.ts';

/** How names outside a block are written: other resources, and what nobody states. */
export interface Names {
  /** The expression for a reference, such as `aws_vpc.main.id`; undefined when it leads outside. */
  readonly reference: (address: string, attribute: string) => string | undefined;
  /** The expression for a value that isn't known: a variable of that name, declared with the reason. */
  readonly variable: (hint: string, because: string) => string;
}

/** One `resource` or other top-level block as Terraform text. */
export function writeBlock(
  head: string,
  body: ReadonlyMap<string, Value>,
  shape: Shape | undefined,
  names: Names,
  hint: string,
): string {
  return `${head} {\n${writeBody(body, shape, names, hint, '  ')}}\n`;
}

function writeBody(
  body: ReadonlyMap<string, Value>,
  shape: Shape | undefined,
  names: Names,
  hint: string,
  indent: string,
): string {
  let text = '';
  for (const [key, value] of body) {
    const nested = shape?.blocks.get(key);
    const maps = blockMaps(value, nested !== undefined, shape === undefined);
    if (!isIdentifier(key)) continue;
    if (maps === undefined) {
      text += `${indent}${key} = ${expression(value, names, `${hint}_${key}`, indent)}\n`;
      continue;
    }
    for (const map of maps)
      text += `${indent}${key} {\n${writeBody(map, nested, names, `${hint}_${key}`, `${indent}  `)}${indent}}\n`;
  }
  return text;
}

/** The maps that are written as nested blocks; undefined when the value is an argument. */
function blockMaps(
  value: Value,
  isBlock: boolean,
  unknownShape: boolean,
): readonly ReadonlyMap<string, Value>[] | undefined {
  if (isBlock && value.kind === 'map') return [value.entries];
  if (value.kind !== 'list' || !(isBlock || unknownShape)) return undefined;
  const maps = value.items.flatMap((item) => (item.kind === 'map' ? [item.entries] : []));
  return maps.length === value.items.length && (isBlock || maps.length > 0) ? maps : undefined;
}

/** A value as a Terraform expression. */
export function expression(value: Value, names: Names, hint: string, indent = ''): string {
  switch (value.kind) {
    case 'scalar':
      return typeof value.value === 'string' ? quoted(value.value) : String(value.value);
    case 'list':
      return `[${value.items.map((item) => expression(item, names, hint, indent)).join(', ')}]`;
    case 'map': {
      const inner = `${indent}  `;
      const rows = [...value.entries].map(
        ([key, item]) =>
          `${inner}${isIdentifier(key) ? key : quoted(key)} = ${expression(item, names, `${hint}_${key}`, inner)}\n`,
      );
      return rows.length === 0 ? '{}' : `{\n${rows.join('')}${indent}}`;
    }
    case 'reference':
      return (
        names.reference(value.to, value.attribute) ??
        (value.says
          ? expression(value.says, names, hint, indent)
          : names.variable(hint, `it is taken from ${value.to}`))
      );
    case 'text':
      return `"${value.parts.map((part) => (typeof part === 'string' ? escaped(part) : `\${${expression(part, names, hint, indent)}}`)).join('')}"`;
    case 'encoded':
      return `${functions[value.encoding]}(${expression(value.of, names, hint, indent)})`;
    case 'unknown':
      return names.variable(hint, value.because);
  }
}

const functions = { json: 'jsonencode', yaml: 'yamlencode', base64: 'base64encode' } as const;

/** A Terraform string literal. */
export function quoted(text: string): string {
  return `"${escaped(text)}"`;
}

const escapes: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '"': '\\"',
  '\\': '\\\\',
};

function escaped(text: string): string {
  const chars = [...text.toWellFormed()]
    .map((char) => escapes[char] ?? (isControl(char) ? unicode(char) : char))
    .join('');
  return chars.replaceAll('${', '$${').replaceAll('%{', '%%{');
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code <= 0x9f);
}

function unicode(char: string): string {
  return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
}

function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/.test(text);
}
