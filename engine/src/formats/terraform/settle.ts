import {
  list,
  type MapValue,
  map,
  type ReferenceValue,
  type UnknownValue,
  type Value,
} from '../../source/value.ts';
import type { World } from './scope.ts';

const deepest = 100;
const mostNodes = 50_000;

/**
 * Makes a value fit to leave the format: keys that are null are left out of maps, what names modules or
 * data sources is unknown, and so is all of what would be too large or deep, as values that hold others
 * many times can be. `budget.left` counts the nodes of all values down.
 */
export function settleWhole(value: Value, world: World, budget: { left: number }): Value {
  const own = { left: Math.min(mostNodes, budget.left) };
  const before = own.left;
  const settled = settle(value, world, own, 0);
  budget.left -= before - Math.max(0, own.left);
  if (own.left >= 0) return settled;
  const message = 'This value is too large or too deep to be read.';
  world.report('warning', 'too-long', message, value.at);
  return { kind: 'unknown', because: 'it is too large to be read', at: value.at };
}

/** With nothing left of the budget, what comes back is of no use. */
function settle(value: Value, world: World, budget: { left: number }, depth: number): Value {
  if (depth > deepest) budget.left = -1;
  if (--budget.left < 0) return value;
  switch (value.kind) {
    case 'scalar':
      return value;
    case 'reference':
      return settleReference(value, world, budget, depth);
    case 'unknown':
      return settleUnknown(value, world);
    case 'list': {
      const items = settleAll(value.items, world, budget, depth);
      return items === value.items && !('unique' in value) ? value : list(items, value.at);
    }
    case 'map':
      return settleMap(value, world, budget, depth);
    case 'text': {
      const parts = value.parts.map((part) => {
        if (typeof part === 'string') return part;
        const settled = settle(part, world, budget, depth + 1);
        return settled.kind === 'reference' || settled.kind === 'unknown' ? settled : part;
      });
      return { ...value, parts };
    }
    case 'encoded': {
      const of = settle(value.of, world, budget, depth + 1);
      return of === value.of ? value : { ...value, of };
    }
  }
}

function settleAll(
  items: readonly Value[],
  world: World,
  budget: { left: number },
  depth: number,
): readonly Value[] {
  let changed: Value[] | undefined;
  for (const [index, item] of items.entries()) {
    if (budget.left < 0) return (changed ?? [...items]).slice(0, index);
    const settled = settle(item, world, budget, depth + 1);
    if (settled !== item && !changed) changed = [...items.slice(0, index)];
    changed?.push(settled);
  }
  return changed ?? items;
}

function settleMap(
  value: MapValue,
  world: World,
  budget: { left: number },
  depth: number,
): MapValue {
  let changed = false;
  const entries = new Map<string, Value>();
  for (const [key, item] of value.entries) {
    if (item.kind === 'scalar' && item.value === null) {
      changed = true;
      continue;
    }
    const settled = settle(item, world, budget, depth + 1);
    if (settled !== item) changed = true;
    entries.set(key, settled);
    if (budget.left < 0) break;
  }
  return changed ? map(entries, value.at) : value;
}

function settleReference(
  value: ReferenceValue,
  world: World,
  budget: { left: number },
  depth: number,
): Value {
  const instance = world.instances.get(value.to);
  if (instance && instance.kind !== 'resource') {
    const because = `it is all of ${value.to}`;
    return { kind: 'unknown', because, at: value.at };
  }
  if (!value.says) return value;
  const says = settle(value.says, world, budget, depth + 1);
  return says === value.says ? value : { ...value, says };
}

/** Drops the mark that `try` needs. */
function settleUnknown(value: UnknownValue, world: World): UnknownValue {
  const mentions = value.mentions?.filter(
    (mention) => world.instances.get(mention.to)?.kind === 'resource',
  );
  if (!('failed' in value) && mentions?.length === value.mentions?.length) return value;
  const { because, at } = value;
  return mentions && mentions.length > 0
    ? { kind: 'unknown', because, mentions, at }
    : { kind: 'unknown', because, at };
}
