import { list, map, scalar, type Value } from '../../source/value.ts';
import type { NestedBlock, Shape } from '../shapes.ts';
import type { Body } from '../tree.ts';
import { changedKeys } from './key-case.ts';
import type { Entry } from './pair.ts';
import { valueAt } from './read-entries.ts';

/** Properties on the way to another that are lists of one. */
const listSteps: ReadonlySet<string> = new Set(['Certificates', 'EnabledTypes', 'Destinations']);

/** Terraform arguments as CloudFormation properties. */
export function propertiesOf(
  body: Value,
  entries: readonly Entry[],
  shape: Shape | undefined,
): Body {
  let properties: Body = new Map();
  for (const entry of entries) {
    const found = valueAt(body, entry.argument);
    const block = blockAt(shape, entry.argument);
    const value = found && property(found, entry, block);
    if (!value) continue;
    properties =
      entry.key === undefined
        ? withStep(properties, entry.property, value)
        : withKey(properties, entry.property, entry.key, value);
  }
  return properties;
}

function blockAt(shape: Shape | undefined, path: readonly string[]): NestedBlock | undefined {
  let at = shape;
  let block: NestedBlock | undefined;
  for (const step of path) {
    block = at?.blocks.get(step);
    at = block?.shape;
  }
  return block;
}

/** Properties that are words where Terraform has yes or no. */
const words: Readonly<Record<string, readonly [no: string, yes: string]>> = {
  AssignPublicIp: ['DISABLED', 'ENABLED'],
};

function property(value: Value, entry: Entry, block: NestedBlock | undefined): Value | undefined {
  const name = entry.property.at(-1) ?? '';
  if (entry.camel)
    return value.kind === 'encoded'
      ? changedKeys(value.of, 'pascal')
      : changedKeys(value, 'pascal');
  const { inside } = entry;
  if (!inside) {
    const word = words[name];
    if (word && value.kind === 'scalar' && typeof value.value === 'boolean')
      return scalar(word[value.value ? 1 : 0], value.at);
    return entry.list && value.kind !== 'list' ? list([value], value.at) : value;
  }
  const items = value.kind === 'list' ? value.items : [value];
  const maps = items.flatMap((item) =>
    item.kind === 'map' ? [map(propertiesOf(item, inside, block?.shape), item.at)] : [],
  );
  const [first] = maps;
  if (!first) return value.kind === 'unknown' ? value : undefined;
  return block?.many || entry.list ? list(maps, value.at) : first;
}

function withStep(body: Body, path: readonly string[], value: Value): Body {
  const [step = '', ...rest] = path;
  if (rest.length === 0) return new Map([...body, [step, value]]);
  const there = body.get(step);
  const [only] = there?.kind === 'list' ? there.items : [there];
  const inside = withStep(only?.kind === 'map' ? only.entries : new Map(), rest, value);
  const next = map(inside, value.at);
  return new Map([...body, [step, listSteps.has(step) ? list([next], value.at) : next]]);
}

function withKey(body: Body, path: readonly string[], key: string, value: Value): Body {
  const [step = ''] = path;
  const there = body.get(step);
  const text: Value =
    value.kind === 'scalar' && value.value !== null ? scalar(String(value.value), value.at) : value;
  const item = map(
    new Map<string, Value>([
      ['Key', scalar(key, value.at)],
      ['Value', text],
    ]),
    value.at,
  );
  const items = there?.kind === 'list' ? there.items : [];
  return new Map([...body, [step, list([...items, item], value.at)]]);
}
