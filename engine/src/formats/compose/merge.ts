import { list, type MapValue, map, type Value } from '../../source/value.ts';
import { textAt } from '../value-paths.ts';

/** Lists that the later file replaces; all others are joined. */
const replacedLists = new Set(['command', 'entrypoint', 'test']);
/** What says that two entries of a list are the same, so that the later one counts. */
const identities: ReadonlyMap<string, (item: Value) => string> = new Map([
  ['volumes', (item: Value) => textAt(item, 'target') ?? ''],
  ['ports', (item: Value) => `${textAt(item, 'published')}:${textAt(item, 'target')}`],
  ['secrets', (item: Value) => textAt(item, 'source') ?? ''],
  ['configs', (item: Value) => textAt(item, 'source') ?? ''],
]);

/** A service, volume or network as `docker compose` merges a later file over an earlier one. */
export function mergedOver(base: MapValue, over: MapValue): MapValue {
  const entries = new Map(base.entries);
  for (const [key, value] of over.entries) {
    const before = entries.get(key);
    entries.set(key, before ? mergedValue(key, before, value) : value);
  }
  return map(entries, over.at);
}

function mergedValue(key: string, before: Value, after: Value): Value {
  if (before.kind === 'map' && after.kind === 'map') return mergedOver(before, after);
  if (before.kind !== 'list' || after.kind !== 'list' || replacedLists.has(key)) return after;
  const identity = identities.get(key) ?? ((item: Value) => textAt(item, '') ?? '');
  const later = new Set(after.items.map(identity).filter((name) => name !== ''));
  const kept = before.items.filter((item) => !later.has(identity(item)));
  return list([...kept, ...after.items], after.at);
}
