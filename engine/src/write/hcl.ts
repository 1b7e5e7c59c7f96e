import type { Value } from '../source/value.ts';
import { quoted, template } from './hcl-text.ts';
import type { ArgumentType, Shape } from './shapes.ts';

/** How names outside a block are written: other resources, and what nobody states. */
export interface Names {
  /** The expression for a reference, such as `aws_vpc.main.id`; undefined when it leads outside. */
  readonly reference: (address: string, attribute: string, wanted: Wanted) => string | undefined;
  /** The expression for a value that isn't known or mustn't be written: a variable, declared with the reason. */
  readonly variable: (wanted: Wanted, because: string, sensitive: boolean) => string;
  /** Whether a literal must not stand in code: a password, a token. */
  readonly isSecret: (text: string, wanted: Wanted) => boolean;
}

/** What an expression is for. */
export interface Wanted {
  /** Labels and argument names on the way to it, the block's own label first. */
  readonly path: readonly string[];
  readonly type: ArgumentType;
}

/** A line of a body: what stands before the equals sign, and the expression after it. */
interface Row {
  readonly key: string;
  readonly text: string;
}

/** One `resource` or other top-level block as `terraform fmt` would leave it. */
export function writeBlock(
  head: string,
  body: ReadonlyMap<string, Value>,
  shape: Shape | undefined,
  names: Names,
  label: string,
): string {
  const inside = writeBody(body, shape, names, [label], '  ');
  return inside === '' ? `${head} {}\n` : `${head} {\n${inside}}\n`;
}

function writeBody(
  body: ReadonlyMap<string, Value>,
  shape: Shape | undefined,
  names: Names,
  path: readonly string[],
  indent: string,
): string {
  const rows: Row[] = [];
  const blocks: string[] = [];
  for (const [key, value] of body) {
    if (!isIdentifier(key)) continue;
    const nested = shape?.blocks.get(key)?.shape;
    const inner = [...path, key];
    if (nested && value.kind === 'unknown') {
      blocks.push(dynamicBlock(key, nested, names, inner, value.because, indent));
      continue;
    }
    const maps = blockMaps(value, nested !== undefined, shape === undefined);
    if (maps === undefined) {
      const type = shape?.arguments.get(key)?.type ?? 'any';
      rows.push({ key, text: expression(value, names, { path: inner, type }, indent) });
    } else {
      for (const map of maps) {
        const text = writeBody(map, nested, names, inner, `${indent}  `);
        blocks.push(
          text === '' ? `${indent}${key} {}\n` : `${indent}${key} {\n${text}${indent}}\n`,
        );
      }
    }
  }
  const lines = alignedRows(rows, indent);
  return [...(lines === '' ? [] : [lines]), ...blocks].join('\n');
}

/** Rows with their equals signs in one column wherever neighbours are one line each. */
function alignedRows(rows: readonly Row[], indent: string): string {
  let text = '';
  let chain: Row[] = [];
  const close = (): void => {
    const width = Math.max(0, ...chain.map(({ key }) => [...key].length));
    for (const row of chain)
      text += `${indent}${row.key}${' '.repeat(width - [...row.key].length)} = ${row.text}\n`;
    chain = [];
  };
  for (const row of rows) {
    const heredoc = row.text.startsWith('<<');
    if (heredoc || !row.text.includes('\n')) chain.push(row);
    if (heredoc) close();
    else if (row.text.includes('\n')) {
      close();
      text += `${indent}${row.key} = ${row.text}\n`;
    }
  }
  close();
  return text;
}

/** Blocks of a kind that the files leave open: made from a variable that lists them. */
function dynamicBlock(
  key: string,
  shape: Shape,
  names: Names,
  path: readonly string[],
  because: string,
  indent: string,
): string {
  const list = names.variable({ path, type: 'any' }, because, false);
  const rows = [...shape.arguments]
    .filter(([name]) => name !== 'id')
    .map(([name, { required }]) => ({
      key: name,
      text: required ? `${key}.value.${name}` : `try(${key}.value.${name}, null)`,
    }));
  return [
    `${indent}dynamic ${quoted(key)} {\n${indent}  for_each = ${list}\n\n${indent}  content {\n`,
    alignedRows(rows, `${indent}    `),
    `${indent}  }\n${indent}}\n`,
  ].join('');
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

/** A value as a Terraform expression; lines after the first are indented by `indent`. */
export function expression(value: Value, names: Names, wanted: Wanted, indent = ''): string {
  switch (value.kind) {
    case 'scalar':
      if (typeof value.value !== 'string') return String(value.value);
      return names.isSecret(value.value, wanted)
        ? names.variable(wanted, secretReason, true)
        : template([value.value]);
    case 'list':
      return listExpression(value.items, names, wanted, indent);
    case 'map':
      return mapExpression(value.entries, names, wanted, indent);
    case 'reference':
      return (
        names.reference(value.to, value.attribute, wanted) ??
        (value.says
          ? expression(value.says, names, wanted, indent)
          : names.variable(wanted, `it is taken from ${value.to}`, false))
      );
    case 'text': {
      const literal = value.parts.filter((part) => typeof part === 'string').join('');
      if (names.isSecret(literal, wanted)) return names.variable(wanted, secretReason, true);
      const inner: Wanted = { ...wanted, type: 'string' };
      return template(
        value.parts.map((part) =>
          typeof part === 'string' ? part : { expression: expression(part, names, inner, indent) },
        ),
      );
    }
    case 'encoded': {
      const any: Wanted = { ...wanted, type: value.encoding === 'base64' ? 'string' : 'any' };
      const inside = expression(value.of, names, any, indent);
      return `${functions[value.encoding]}(${inside}${inside.startsWith('<<') ? `\n${indent}` : ''})`;
    }
    case 'unknown':
      return names.variable(wanted, value.because, value.because === secretReason);
  }
}

/** Why a literal became a variable. */
export const secretReason = 'a secret is not repeated in code';

const functions = { json: 'jsonencode', yaml: 'yamlencode', base64: 'base64encode' } as const;
const lineWidth = 96;

function listExpression(
  items: readonly Value[],
  names: Names,
  wanted: Wanted,
  indent: string,
): string {
  const element: Wanted = { ...wanted, type: wanted.type === 'list' ? 'string' : 'any' };
  if (items.length === 1 && items[0]) {
    const only = expression(items[0], names, element, indent);
    if (!only.startsWith('<<')) return `[${only}]`;
  }
  const inner = `${indent}  `;
  const texts = items.map((item) => expression(item, names, element, inner));
  const line = `[${texts.join(', ')}]`;
  if (!line.includes('\n') && line.length + indent.length <= lineWidth) return line;
  const lines = texts.map(
    (text) => `${inner}${text}${text.startsWith('<<') ? `\n${inner}` : ''},\n`,
  );
  return `[\n${lines.join('')}${indent}]`;
}

function mapExpression(
  entries: ReadonlyMap<string, Value>,
  names: Names,
  wanted: Wanted,
  indent: string,
): string {
  if (entries.size === 0) return '{}';
  const inner = `${indent}  `;
  const setting = settingName(entries);
  const rows = [...entries].map(([key, item]): Row => {
    const path = [...wanted.path, setting !== undefined && isHeld(key) ? setting : key];
    const text = expression(item, names, { path, type: 'any' }, inner);
    return { key: isIdentifier(key) && !words.has(key) ? key : quoted(key), text };
  });
  return `{\n${alignedRows(rows, inner)}${indent}}`;
}

/** The name of a setting that is written as a pair of name and value. */
function settingName(entries: ReadonlyMap<string, Value>): string | undefined {
  const name = entries.get('name') ?? entries.get('Name');
  return name?.kind === 'scalar' && typeof name.value === 'string' ? name.value : undefined;
}

const isHeld = (key: string): boolean => key === 'value' || key === 'Value';
const words: ReadonlySet<string> = new Set(['for', 'in', 'if', 'null', 'true', 'false']);

function isIdentifier(text: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_-]{0,199}$/.test(text);
}
