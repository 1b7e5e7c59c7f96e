import type { SourceRange } from '../../source/range.ts';
import { list, type MapValue, map, scalar, type Value } from '../../source/value.ts';
import type { Plain } from './blueprint.ts';

/** A tree of properties under construction: blocks are maps, as nobody writes two of one kind here. */
export type Tree = Map<string, Tree | Value>;

/** Puts a value at a dotted path, making the blocks on the way; what was there is replaced. */
export function put(tree: Tree, path: string, value: Value): void {
  const keys = path.split('.');
  const last = keys.pop() ?? path;
  let inside = tree;
  for (const key of keys) {
    const there = inside.get(key);
    const next: Tree = there instanceof Map ? there : new Map();
    inside.set(key, next);
    inside = next;
  }
  const isEmptyBlock = value.kind === 'map' && value.entries.size === 0;
  if (!(isEmptyBlock && inside.get(last) instanceof Map)) inside.set(last, value);
}

/** A plain value at the place of the words that it comes from. */
export function plainValue(plain: Plain, at: SourceRange): Value {
  if (typeof plain !== 'object') return scalar(plain, at);
  if (isList(plain))
    return list(
      plain.map((item) => plainValue(item, at)),
      at,
    );
  return map(new Map(Object.entries(plain).map(([key, one]) => [key, plainValue(one, at)])), at);
}

const isList = (plain: Plain): plain is readonly Plain[] => Array.isArray(plain);

/** The finished tree. */
export function finished(tree: Tree, at: SourceRange): MapValue {
  const entries = new Map<string, Value>();
  for (const [key, value] of tree)
    entries.set(key, value instanceof Map ? finished(value, at) : value);
  return map(entries, at);
}
