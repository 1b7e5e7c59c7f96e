import type { SourceRange } from '../source/range.ts';
import { list, map, scalar, type Value } from '../source/value.ts';

/** The properties of a block that is being written. */
export type Body = ReadonlyMap<string, Value>;

/** Plain data that stands for a value. */
export type Plain =
  | string
  | number
  | boolean
  | Value
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** Plain data as a value at a place. */
export function asValue(plain: Plain, at: SourceRange): Value {
  if (typeof plain !== 'object') return scalar(plain, at);
  if (Array.isArray(plain))
    return list(
      plain.map((item: Plain) => asValue(item, at)),
      at,
    );
  if (isValue(plain)) return plain;
  return map(new Map(Object.entries(plain).map(([key, item]) => [key, asValue(item, at)])), at);
}

function isValue(plain: object): plain is Value {
  return (
    'kind' in plain &&
    'at' in plain &&
    typeof plain.kind === 'string' &&
    typeof plain.at === 'object'
  );
}

/**
 * A body with one property set: `a.b` makes what is missing on the way, `a[].b` sets it in every entry of
 * a list. What stands on the way and is no map (a reference, an unknown) leaves the body as it is.
 */
export function withProperty(body: Body, path: readonly string[], value: Value): Body {
  const [step = '', ...rest] = path;
  const key = step.endsWith('[]') ? step.slice(0, -2) : step;
  const there = body.get(key);
  if (rest.length === 0) return new Map([...body, [key, value]]);
  const next = nested(there, rest, value);
  return next ? new Map([...body, [key, next]]) : body;
}

function nested(
  there: Value | undefined,
  rest: readonly string[],
  value: Value,
): Value | undefined {
  if (!there) return map(withProperty(new Map(), rest, value), value.at);
  if (there.kind === 'map') return map(withProperty(there.entries, rest, value), there.at);
  if (there.kind === 'list') {
    if (there.items.length === 0)
      return list([map(withProperty(new Map(), rest, value), value.at)], there.at);
    return list(
      there.items.map((item) => nested(item, rest, value) ?? item),
      there.at,
    );
  }
  return undefined;
}
