import { list, type MapValue, map, type Value } from '../source/value.ts';

/** The value under a dotted path of map keys. */
export function valueAt(value: Value | undefined, path: string): Value | undefined {
  let current = value;
  for (const key of path === '' ? [] : path.split('.')) {
    if (current?.kind !== 'map') return undefined;
    current = current.entries.get(key);
  }
  return current;
}

/** The text under a dotted path, if a scalar stands there or is referred to; numbers and booleans as written. */
export function textAt(value: Value | undefined, path: string): string | undefined {
  const there = valueAt(value, path);
  const found = there?.kind === 'reference' ? there.says : there;
  return found?.kind === 'scalar' && found.value !== null ? String(found.value) : undefined;
}

/** The items of the list under a dotted path; none for anything else. */
export function itemsAt(value: Value | undefined, path: string): readonly Value[] {
  const found = valueAt(value, path);
  return found?.kind === 'list' ? found.items : [];
}

/** The map with one more entry, or another value for it. */
export function withEntry(value: MapValue, key: string, entry: Value): MapValue {
  return map(new Map(value.entries).set(key, entry), value.at);
}

/** Gives what to put in place of a value; `around` is the map it stands in. */
export type Replace = (value: Value, around: MapValue) => Value;

/**
 * A copy in which each value that a path leads to is replaced; `a[].b` goes into each entry of a list.
 * What the path doesn't meet stays the same object.
 */
export function replaceAt(value: Value, path: string, replace: Replace): Value {
  return descend(value, path.split('.'), 0, replace);
}

function descend(value: Value, steps: readonly string[], depth: number, replace: Replace): Value {
  const step = steps[depth];
  if (step === undefined || value.kind !== 'map') return value;
  const each = step.endsWith('[]');
  const key = each ? step.slice(0, -2) : step;
  const child = value.entries.get(key);
  if (child === undefined) return value;
  const last = depth === steps.length - 1;
  const onward = (one: Value): Value =>
    last ? replace(one, value) : descend(one, steps, depth + 1, replace);
  const changed = each ? overItems(child, onward) : onward(child);
  return changed === child ? value : withEntry(value, key, changed);
}

function overItems(value: Value, onward: (one: Value) => Value): Value {
  if (value.kind !== 'list') return value;
  const items = value.items.map(onward);
  return items.some((item, index) => item !== value.items[index]) ? list(items, value.at) : value;
}
