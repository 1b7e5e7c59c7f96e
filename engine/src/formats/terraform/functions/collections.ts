import { list, map, scalar, type Value } from '../../../source/value.ts';
import {
  asBoolean,
  asList,
  asMap,
  asNumber,
  asText,
  isNull,
  namedItems,
  nameOf,
  resolve,
  setOf,
} from '../convert.ts';
import { entriesOf } from '../entries.ts';
import { areEqual } from '../equal.ts';
import { isFailed } from '../open-values.ts';
import type { Functions, TerraformFunction } from './function.ts';

/** Functions on lists, sets and maps. @see Terraform language reference, "Collection Functions" */
export const collections: Functions = {
  length: ([value]) => {
    const known = value && resolve(value);
    if (known?.kind === 'list') return known.items.length;
    if (known?.kind === 'map') return known.entries.size;
    const text = known && asText(known);
    return text === undefined ? undefined : [...text].length;
  },
  concat: (values, { at }) => {
    const items: Value[] = [];
    for (const value of values) {
      const more = asList(value);
      if (!more || items.length + more.length > mostItems) return undefined;
      for (const item of more) items.push(item);
    }
    return list(items, at);
  },
  merge: (values, { at }) => {
    const entries = new Map<string, Value>();
    for (const value of values) {
      if (isNull(value)) continue;
      const more = asMap(value);
      if (!more) return undefined;
      for (const [key, entry] of more) entries.set(key, entry);
    }
    return map(entries, at);
  },
  lookup: ([value, key, fallback]) => {
    const entries = value && asMap(value);
    const name = key && asText(key);
    if (!entries || name === undefined) return undefined;
    return entries.get(name) ?? fallback;
  },
  element: ([value, index]) => {
    const items = value && namedItems(value);
    const number = index && asNumber(index);
    if (!items || number === undefined || items.length === 0) return undefined;
    const at = Math.trunc(number) % items.length;
    return items[at < 0 ? at + items.length : at];
  },
  slice: ([value, from, to], { at }) => {
    const items = value && asList(value);
    const start = from && asNumber(from);
    const end = to && asNumber(to);
    if (!items || start === undefined || end === undefined) return undefined;
    if (start < 0 || end < start || end > items.length) return undefined;
    return list(items.slice(start, end), at);
  },
  index: ([value, wanted]) => {
    const items = value && asList(value);
    if (!items || !wanted) return undefined;
    for (const [index, item] of items.entries()) {
      const same = areEqual(item, wanted);
      if (same === undefined) return undefined;
      if (same) return index;
    }
    return undefined;
  },
  contains: ([value, wanted]) => {
    const items = value && asList(value);
    if (!items || !wanted) return undefined;
    let open = false;
    for (const item of items) {
      const same = areEqual(item, wanted);
      if (same) return true;
      open ||= same === undefined;
    }
    return open ? undefined : false;
  },
  keys: ([value], { at, scope }) => {
    const entries = value && entriesOf(value, scope.world);
    if (!entries || resolve(value).kind === 'list') return undefined;
    return list(
      entries.map(({ key }) => key),
      at,
    );
  },
  values: ([value], { at, scope }) => {
    const entries = value && entriesOf(value, scope.world);
    if (!entries) return undefined;
    return list(
      entries.map((entry) => entry.value),
      at,
    );
  },
  zipmap: ([names, given], { at }) => {
    const keys = names && asList(names);
    const items = given && asList(given);
    if (!keys || !items || keys.length !== items.length) return undefined;
    const entries = new Map<string, Value>();
    for (const [index, key] of keys.entries()) {
      const name = asText(key);
      const item = items[index];
      if (name === undefined || !item) return undefined;
      entries.set(name, item);
    }
    return map(entries, at);
  },
  flatten: ([value], { at }) => {
    const items = value && asList(value);
    if (!items) return undefined;
    const out: Value[] = [];
    return flatten(items, out, 0) ? list(out, at) : undefined;
  },
  distinct: ([value], { at }) => {
    const items = value && asList(value);
    if (!items) return undefined;
    const seen = new Set<string>();
    return list(
      items.filter((item) => {
        const name = nameOf(item);
        if (name === undefined || !seen.has(name)) {
          if (name !== undefined) seen.add(name);
          return true;
        }
        return false;
      }),
      at,
    );
  },
  compact: ([value], { at }) => {
    const items = value && asList(value);
    if (!items) return undefined;
    return list(
      items.filter((item) => !isNull(item) && asText(item) !== ''),
      at,
    );
  },
  coalesce: (values) => values.find((value) => !isNull(value) && asText(value) !== ''),
  coalescelist: (values) => {
    for (const value of values) {
      const items = asList(value);
      if (!items) return undefined;
      if (items.length > 0) return value;
    }
    return undefined;
  },
  one: ([value]) => {
    const known = value && resolve(value);
    if (known?.kind !== 'list') return value;
    if (known.items.length > 1) return undefined;
    return (value && namedItems(value)?.[0]) ?? null;
  },
  reverse: ([value], { at }) => {
    const items = value && asList(value);
    return items && list([...items].reverse(), at);
  },
  sort: ([value], { at }) => {
    const items = value && asList(value);
    const names = items?.map(asText);
    if (!names || names.includes(undefined)) return undefined;
    const sorted = names.map((name) => name ?? '').sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return list(
      sorted.map((name) => scalar(name, at)),
      at,
    );
  },
  chunklist: ([value, size], { at }) => {
    const items = value && asList(value);
    const length = size && asNumber(size);
    if (!items || length === undefined || length < 1) return undefined;
    const chunks: Value[] = [];
    for (let from = 0; from < items.length; from += length)
      chunks.push(list(items.slice(from, from + length), at));
    return list(chunks, at);
  },
  transpose: ([value], { at }) => {
    const entries = value && asMap(value);
    if (!entries) return undefined;
    const turned = new Map<string, Value[]>();
    for (const [key, item] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const name of asList(item) ?? []) {
        const text = asText(name);
        if (text === undefined) return undefined;
        turned.set(text, [...(turned.get(text) ?? []), scalar(key, at)]);
      }
    return map(new Map([...turned].map(([key, items]) => [key, list(items, at)])), at);
  },
  matchkeys: ([value, keys, wanted], { at }) => {
    const [items, names, search] = [value, keys, wanted].map((given) => given && asList(given));
    if (!items || !names || !search) return undefined;
    return list(
      items.filter((_, index) => {
        const name = names[index];
        return name && search.some((other) => areEqual(name, other) === true);
      }),
      at,
    );
  },
  alltrue: ([value]) => decide(value, false),
  anytrue: ([value]) => decide(value, true),
  setunion: (values, { at }) => {
    const sets = values.map(asList);
    if (sets.includes(undefined)) return undefined;
    return setOf(
      sets.flatMap((items) => items ?? []),
      at,
    );
  },
  setintersection: onSets((first, others) =>
    first.filter((name) => others.every((set) => set.has(name))),
  ),
  setsubtract: onSets((first, others) =>
    first.filter((name) => !others.some((set) => set.has(name))),
  ),
  setproduct: (values, { at }) => {
    const sets: (readonly Value[])[] = [];
    for (const value of values) {
      const items = asList(value);
      if (!items) return undefined;
      sets.push(items);
    }
    const size = sets.reduce((total, items) => total * items.length, 1);
    if (size > mostItems) return undefined;
    let rows: Value[][] = [[]];
    for (const items of sets) rows = rows.flatMap((row) => items.map((item) => [...row, item]));
    return list(
      rows.map((row) => list(row, at)),
      at,
    );
  },
  toset: ([value], { at }) => {
    const items = value && namedItems(value);
    return items && setOf(items, at);
  },
  tolist: ([value], { at }) => {
    const known = value && resolve(value);
    if (known?.kind !== 'list') return undefined;
    return list((value && namedItems(value)) ?? known.items, at);
  },
  tomap: ([value]) => (value && asMap(value) ? resolve(value) : undefined),
  list: (values, { at }) => list(values, at),
  map: (values, { at }) => {
    const entries = new Map<string, Value>();
    for (let index = 0; index + 1 < values.length; index += 2) {
      const [key, item] = [values[index], values[index + 1]];
      const name = key && asText(key);
      if (name === undefined || !item) return undefined;
      entries.set(name, item);
    }
    return map(entries, at);
  },
};

const mostItems = 100_000;

/** Unlike the others' rows, references inside count as items: that is what most lists hold. */
function flatten(items: readonly Value[], out: Value[], depth: number): boolean {
  if (depth > 100) return false;
  for (const item of items) {
    if (out.length > mostItems || isFailed(item)) return false;
    const known = item.kind === 'reference' && item.says?.kind === 'list' ? item.says : item;
    if (known.kind === 'list') {
      if (!flatten(known.items, out, depth + 1)) return false;
    } else out.push(item);
  }
  return true;
}

function decide(value: Value | undefined, decisive: boolean): boolean | undefined {
  const items = value && asList(value);
  if (!items) return undefined;
  let open = false;
  for (const item of items) {
    const truth = asBoolean(item);
    if (truth === decisive) return decisive;
    open ||= truth === undefined;
  }
  return open ? undefined : !decisive;
}

function onSets(
  choose: (first: readonly string[], others: readonly ReadonlySet<string>[]) => readonly string[],
): TerraformFunction {
  return (values, { at }) => {
    const byName = new Map<string, Value>();
    const sets: string[][] = [];
    for (const value of values) {
      const items = asList(value);
      if (!items) return undefined;
      const names: string[] = [];
      for (const item of items) {
        const name = nameOf(item);
        if (name === undefined || item.kind === 'unknown') return undefined;
        names.push(name);
        if (!byName.has(name)) byName.set(name, item);
      }
      sets.push(names);
    }
    const [first, ...others] = sets;
    if (!first) return undefined;
    const kept = choose(
      first,
      others.map((names) => new Set(names)),
    );
    return setOf(
      kept.flatMap((name) => byName.get(name) ?? []),
      at,
    );
  };
}
