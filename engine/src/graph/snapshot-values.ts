import type { SourceRange } from '../source/range.ts';
import {
  list,
  type MapValue,
  map,
  reference,
  scalar,
  unknown,
  type Value,
} from '../source/value.ts';

/** A value as plain JSON: scalar, list, map, reference or nothing that is kept. */
export type KeptValue =
  | { readonly s: string | number | boolean }
  | { readonly l: readonly KeptValue[] }
  | { readonly m: readonly (readonly [string, KeptValue])[] }
  | { readonly r: readonly [to: string, attribute: string] }
  | { readonly u: 1 };

const gone: KeptValue = { u: 1 };

/** Names under which people's data and secrets stand; nothing below them has a price. */
const personal = [
  'password',
  'secret',
  'token',
  'credential',
  'environment',
  'env',
  'variables',
  'settings',
  'tag',
  'label',
  'data',
  'policy',
  'definition',
  'metadata',
  'description',
  'key',
  'command',
  'script',
  'body',
  'code',
  'content',
];

const longest = 32;

/**
 * What of a resource's properties a price may depend on: numbers, switches, provider's words (`gp3`,
 * `Standard_LRS`) and which resources are named. Free text, settings and whatever may be secret is left out.
 */
export function kept(properties: MapValue): KeptValue {
  const entries = [...properties.entries].filter(
    ([key]) => !personal.some((word) => key.toLowerCase().includes(word)),
  );
  return { m: entries.map(([key, value]) => [key, keptValue(value)] as const) };
}

function keptValue(value: Value): KeptValue {
  switch (value.kind) {
    case 'scalar':
      if (typeof value.value === 'number' || typeof value.value === 'boolean')
        return { s: value.value };
      return typeof value.value === 'string' && isWord(value.value) ? { s: value.value } : gone;
    case 'list':
      return { l: value.items.map(keptValue) };
    case 'map':
      return kept(value);
    case 'reference':
      return { r: [value.to, value.attribute] };
    default:
      return gone;
  }
}

/** A number in quotes or a word such as providers use for classes and sizes. */
function isWord(text: string): boolean {
  return text.length <= longest && /^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(text);
}

/** The properties of a snapshot's resource, all placed at the resource itself. */
export function fromKept(value: KeptValue, at: SourceRange): Value {
  if ('s' in value) return scalar(value.s, at);
  if ('l' in value)
    return list(
      value.l.map((item) => fromKept(item, at)),
      at,
    );
  if ('m' in value)
    return map(new Map(value.m.map(([key, item]) => [key, fromKept(item, at)])), at);
  if ('r' in value) return reference(value.r[0], value.r[1], at);
  return unknown('it is not kept with a stored report', at);
}
