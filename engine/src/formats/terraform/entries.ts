import { scalar, type Value } from '../../source/value.ts';
import { isSet, namedItems, resolve } from './convert.ts';
import { moduleOutputs } from './module-output.ts';
import type { World } from './scope.ts';

/** A key and what it stands for; keys of lists are positions, those of sets their items. */
export interface Entry {
  readonly key: Value;
  readonly value: Value;
}

/** What a loop over a value goes through; undefined when that isn't known. */
export function entriesOf(value: Value, world: World): readonly Entry[] | undefined {
  const known = resolve(value);
  if (known.kind === 'list') {
    if (isSet(known)) return known.items.map((item) => ({ key: item, value: item }));
    return (namedItems(value) ?? known.items).map((item, index) => ({
      key: scalar(index, known.at),
      value: item,
    }));
  }
  const map = known.kind === 'reference' ? moduleOutputs(known, world) : known;
  if (map?.kind !== 'map') return undefined;
  return [...map.entries]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, item]) => ({ key: scalar(key, item.at), value: item }));
}
