import type { SourceRange } from '../source/range.ts';
import { type EncodedValue, list, map, scalar, unknown, type Value } from '../source/value.ts';
import type { Argument, NestedBlock, Shape } from './shapes.ts';
import type { Body } from './tree.ts';

/**
 * The body in the forms its type wants: one value where one is taken, a list where a list is, numbers and
 * yes-or-no written as such, structure as JSON where text is taken.
 *
 * @param translated drops what the type doesn't know, and blocks that miss what they must have
 */
export function fitted(body: Body, shape: Shape | undefined, translated = false): Body {
  if (!shape) return body;
  const fits: [string, Value][] = [];
  for (const [name, value] of body) {
    const argument = shape.arguments.get(name);
    const block = shape.blocks.get(name);
    if (argument) fits.push([name, fittedArgument(value, argument, translated)]);
    else if (block) {
      const inside = fittedBlock(value, block, translated);
      if (inside) fits.push([name, inside]);
    } else if (!translated) fits.push([name, value]);
  }
  return new Map(fits);
}

function fittedBlock(value: Value, block: NestedBlock, translated: boolean): Value | undefined {
  switch (value.kind) {
    case 'map':
      return map(fitted(value.entries, block.shape, translated), value.at);
    case 'list': {
      const items = value.items.flatMap((item) => fittedBlock(item, block, translated) ?? []);
      return list(block.many || !translated ? items : items.slice(0, 1), value.at);
    }
    case 'encoded':
      return fittedBlock(value.of, block, translated);
    case 'unknown':
      return value;
    default:
      return translated ? undefined : value;
  }
}

function fittedArgument(value: Value, { type }: Argument, translated: boolean): Value {
  switch (type) {
    case 'list':
      return value.kind === 'list' || value.kind === 'unknown' || value.kind === 'map'
        ? value
        : list([value], value.at);
    case 'map':
    case 'any':
      return value;
    case 'string':
      return asText(value, translated);
    case 'number':
      return only(value, (plain) => (isNumeral(plain) ? Number(plain) : plain));
    case 'boolean':
      return only(value, (plain) => yesNo.get(String(plain).toLowerCase()) ?? plain);
  }
}

type Plain = string | number | boolean | null;

function only(value: Value, convert: (plain: Plain) => Plain): Value {
  if (value.kind === 'list' && value.items.length === 1 && value.items[0])
    return only(value.items[0], convert);
  if (value.kind !== 'scalar') return value;
  const converted = convert(value.value);
  return converted === value.value ? value : scalar(converted, value.at);
}

/** Yes or no as formats write it. */
const yesNo: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['false', false],
  ['enabled', true],
  ['disabled', false],
]);

function asText(value: Value, translated: boolean): Value {
  if (value.kind === 'map' || (value.kind === 'list' && value.items.some(isMap)))
    return asJson(value);
  return only(value, (plain) =>
    translated && (typeof plain === 'number' || typeof plain === 'boolean') ? String(plain) : plain,
  );
}

const isMap = ({ kind }: Value): boolean => kind === 'map';

const asJson = (of: Value): EncodedValue => ({ kind: 'encoded', encoding: 'json', of, at: of.at });

function isNumeral(plain: Plain): plain is string {
  return typeof plain === 'string' && /^-?\d{1,15}(?:\.\d{1,15})?$/.test(plain);
}

/** The body with what its type demands and nobody stated: unknown arguments, which become variables. */
export function withRequired(body: Body, shape: Shape | undefined, at: SourceRange): Body {
  if (!shape) return body;
  const filled = new Map(body);
  for (const [name, { required }] of shape.arguments) {
    if (!required) continue;
    const there = filled.get(name);
    if (!there || (there.kind === 'scalar' && there.value === null))
      filled.set(name, unknown(notStated, at));
  }
  for (const [name, block] of shape.blocks) {
    const there = filled.get(name);
    if (there) filled.set(name, withRequiredInside(there, block.shape));
    else if (block.required) filled.set(name, withRequiredInside(map(new Map(), at), block.shape));
  }
  return filled;
}

export const notStated = 'the files do not state it';

function withRequiredInside(value: Value, shape: Shape): Value {
  if (value.kind === 'map') return map(withRequired(value.entries, shape, value.at), value.at);
  if (value.kind === 'list')
    return { ...value, items: value.items.map((item) => withRequiredInside(item, shape)) };
  return value;
}
