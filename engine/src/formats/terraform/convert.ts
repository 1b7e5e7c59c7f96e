import type { SourceRange } from '../../source/range.ts';
import {
  type ListValue,
  type MapValue,
  type ReferenceValue,
  scalar,
  type UnknownValue,
  type Value,
} from '../../source/value.ts';
import { encodeBase64 } from './base64.ts';
import { jsonParts } from './json-text.ts';

/** A list without order or doubles: `toset(…)`. In a `for`, its keys are its values. */
interface SetValue extends ListValue {
  readonly unique: true;
}

export const isSet = (value: Value): value is SetValue =>
  value.kind === 'list' && 'unique' in value;

/** A set as Terraform keeps it: without doubles, strings sorted. */
export function setOf(items: readonly Value[], at: SourceRange): SetValue {
  const seen = new Set<string>();
  const kept: Value[] = [];
  for (const item of items) {
    const name = nameOf(item);
    if (name !== undefined) {
      if (seen.has(name)) continue;
      seen.add(name);
    }
    kept.push(item);
  }
  const sortable = kept.every((item) => item.kind === 'scalar');
  if (sortable) kept.sort(compareScalars);
  return { kind: 'list', items: kept, at, unique: true };
}

/** A text that is the same for equal values; undefined for what can't be compared now. */
export function nameOf(value: Value): string | undefined {
  switch (value.kind) {
    case 'scalar':
      return `${typeof value.value}:${value.value}`;
    case 'reference':
      return `reference:${value.to}.${value.attribute}`;
    default: {
      const text = value.kind === 'text' ? undefined : jsonParts(value);
      return text?.length === 1 && typeof text[0] === 'string' ? `json:${text[0]}` : undefined;
    }
  }
}

function compareScalars(a: Value, b: Value): number {
  if (a.kind !== 'scalar' || b.kind !== 'scalar') return 0;
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value;
  const [left, right] = [String(a.value), String(b.value)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** What a reference stands for when the files say it; everything else as it is. */
export function resolve(value: Value): Value {
  let at = value;
  while (at.kind === 'reference' && at.says) at = at.says;
  return at;
}

/** The text a value gives in a string, when all of it is known. Null, lists and maps give none. */
export function asText(value: Value): string | undefined {
  const known = resolve(value);
  if (known.kind === 'scalar') return known.value === null ? undefined : String(known.value);
  if (known.kind !== 'text' && known.kind !== 'encoded') return undefined;
  let out = '';
  for (const part of textParts(known) ?? []) {
    const piece = typeof part === 'string' ? part : asText(part);
    if (piece === undefined) return undefined;
    out += piece;
  }
  return out;
}

/**
 * The items of a list; blocks that a reference says (`azurerm_lb.a.frontend_ip_configuration`) go on
 * naming the resource they stand in, so that what only its provider knows (`.id`) still leads there.
 */
export function namedItems(value: Value): readonly Value[] | undefined {
  const known = resolve(value);
  if (known.kind !== 'list') return undefined;
  if (value.kind !== 'reference' || value.attribute === '') return known.items;
  const { to, attribute, at } = value;
  return known.items.map((item, index) =>
    item.kind === 'map'
      ? { kind: 'reference', to, attribute: `${attribute}[${index}]`, says: item, at }
      : item,
  );
}

export function asNumber(value: Value): number | undefined {
  const known = resolve(value);
  if (known.kind !== 'scalar') return undefined;
  if (typeof known.value === 'number') return known.value;
  if (typeof known.value !== 'string' || known.value.trim() === '') return undefined;
  const number = Number(known.value);
  return Number.isNaN(number) ? undefined : number;
}

export function asBoolean(value: Value): boolean | undefined {
  const known = resolve(value);
  if (known.kind !== 'scalar') return undefined;
  if (typeof known.value === 'boolean') return known.value;
  return known.value === 'true' ? true : known.value === 'false' ? false : undefined;
}

export function asList(value: Value): readonly Value[] | undefined {
  const known = resolve(value);
  return known.kind === 'list' ? known.items : undefined;
}

export function asMap(value: Value): MapValue['entries'] | undefined {
  const known = resolve(value);
  return known.kind === 'map' ? known.entries : undefined;
}

export const isNull = (value: Value): boolean => {
  const known = resolve(value);
  return known.kind === 'scalar' && known.value === null;
};

export type TextPart = string | ReferenceValue | UnknownValue;

/** What a value adds to a string; undefined for what has no text (lists, maps, null). */
export function textParts(value: Value): readonly TextPart[] | undefined {
  switch (value.kind) {
    case 'scalar':
      return value.value === null ? undefined : [String(value.value)];
    case 'text':
      return value.parts;
    case 'reference':
    case 'unknown':
      return [value];
    case 'encoded': {
      if (value.encoding === 'json') return jsonParts(value.of);
      const mentions = [...mentionsOf(value)];
      const because = `it is ${value.encoding} text with parts that are not known`;
      if (value.encoding === 'base64') {
        const text = asText(value.of);
        if (text !== undefined) return [encodeBase64(text)];
      }
      return [{ kind: 'unknown', because, at: value.at, ...(mentions.length && { mentions }) }];
    }
    case 'list':
    case 'map':
      return undefined;
  }
}

function* mentionsOf(value: Value): Generator<ReferenceValue> {
  const waiting: Value[] = [value];
  let left = 1_000;
  for (let item = waiting.pop(); item && left-- > 0; item = waiting.pop()) {
    if (item.kind === 'reference') yield item;
    else if (item.kind === 'list') waiting.push(...item.items.slice(0, 1_000));
    else if (item.kind === 'map') waiting.push(...[...item.entries.values()].slice(0, 1_000));
    else if (item.kind === 'encoded') waiting.push(item.of);
    else if (item.kind === 'unknown') yield* item.mentions ?? [];
    else if (item.kind === 'text')
      waiting.push(...item.parts.filter((part) => typeof part !== 'string'));
  }
}

/** Joins parts to the simplest value: a plain string where nothing is open. */
export function joinParts(parts: readonly TextPart[], at: SourceRange): Value {
  const joined: TextPart[] = [];
  for (const part of parts) {
    const last = joined.length - 1;
    const before = joined[last];
    if (typeof part === 'string' && typeof before === 'string') joined[last] = before + part;
    else if (part !== '') joined.push(part);
  }
  if (joined.length === 0) return scalar('', at);
  const [only] = joined;
  if (joined.length === 1 && typeof only === 'string') return scalar(only, at);
  return { kind: 'text', parts: joined, at };
}
