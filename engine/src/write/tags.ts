import { list, map, type Value } from '../source/value.ts';

/** CloudFormation's list of `Key` and `Value` as a map; maps stay; undefined where keys aren't known. */
export function tagMap(tags: Value | undefined): Value | undefined {
  if (tags?.kind === 'map') return tags;
  if (tags?.kind !== 'list') return undefined;
  const entries = new Map<string, Value>();
  for (const item of tags.items) {
    if (item.kind !== 'map') continue;
    const key = item.entries.get('Key');
    const value = item.entries.get('Value');
    if (key?.kind === 'scalar' && value) entries.set(String(key.value), value);
  }
  return entries.size > 0 ? map(entries, tags.at) : undefined;
}

/** A map of tags as CloudFormation's list of `Key` and `Value`. */
export function tagList(tags: Value | undefined): Value | undefined {
  if (tags?.kind !== 'map' || tags.entries.size === 0) return undefined;
  const items = [...tags.entries].map(([key, value]) =>
    map(
      new Map<string, Value>([
        ['Key', { kind: 'scalar', value: key, at: value.at }],
        ['Value', value],
      ]),
      value.at,
    ),
  );
  return list(items, tags.at);
}
