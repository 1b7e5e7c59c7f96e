import { list, map, type Value } from '../../source/value.ts';
import { type Body, withProperty } from '../tree.ts';
import { changedKeys } from './key-case.ts';
import type { Entry } from './pair.ts';

/** What stands at a path, looking into each entry of lists on the way; several of them as a list. */
export function valueAt(value: Value | undefined, path: readonly string[]): Value | undefined {
  const [step, ...rest] = path;
  if (!value || step === undefined || step === '') return value;
  if (value.kind === 'list') {
    const found = value.items.flatMap((item) => valueAt(item, path) ?? []);
    return found.length > 1 ? list(found, value.at) : found[0];
  }
  if (value.kind === 'encoded') return valueAt(value.of, path);
  return value.kind === 'map' ? valueAt(value.entries.get(step), rest) : undefined;
}

/** CloudFormation properties as Terraform arguments. */
export function argumentsOf(properties: Value, entries: readonly Entry[]): Body {
  let body: Body = new Map();
  for (const entry of entries) {
    const found = valueAt(properties, entry.property);
    const own = entry.key === undefined ? found : keyed(found, entry.key);
    const value = own && argument(own, entry);
    if (value) body = withProperty(body, entry.argument, value);
  }
  return body;
}

function argument(value: Value, entry: Entry): Value | undefined {
  if (value.kind === 'scalar' && value.value === null) return undefined;
  if (entry.camel && value.kind === 'list')
    return { kind: 'encoded', encoding: 'json', of: changedKeys(value, 'camel'), at: value.at };
  const { inside } = entry;
  if (!inside) return value;
  if (value.kind === 'map') return map(argumentsOf(value, inside), value.at);
  if (value.kind === 'unknown') return value;
  if (value.kind !== 'list') return undefined;
  return list(
    value.items.flatMap((item) =>
      item.kind === 'map' ? [map(argumentsOf(item, inside), item.at)] : [],
    ),
    value.at,
  );
}

/** Of a list of `Key` and `Value`, the value of one key. */
function keyed(found: Value | undefined, key: string): Value | undefined {
  if (found?.kind !== 'list') return undefined;
  for (const item of found.items) {
    if (item.kind !== 'map') continue;
    const name = item.entries.get('Key');
    if (name?.kind === 'scalar' && name.value === key) return item.entries.get('Value');
  }
  return undefined;
}
