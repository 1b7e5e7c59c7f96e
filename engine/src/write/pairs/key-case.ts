import type { Value } from '../../source/value.ts';

/** Maps whose keys are the user's own words. */
const ownKeys: ReadonlySet<string> = new Set(['dockerlabels', 'options', 'driveropts', 'labels']);

/** A structure with its keys in camelCase or PascalCase; keys that are the user's own stay. */
export function changedKeys(value: Value, to: 'camel' | 'pascal'): Value {
  switch (value.kind) {
    case 'list':
      return { ...value, items: value.items.map((item) => changedKeys(item, to)) };
    case 'map':
      return {
        ...value,
        entries: new Map(
          [...value.entries].map(([key, item]): [string, Value] => [
            to === 'camel'
              ? key.charAt(0).toLowerCase() + key.slice(1)
              : key.charAt(0).toUpperCase() + key.slice(1),
            ownKeys.has(key.toLowerCase()) ? item : changedKeys(item, to),
          ]),
        ),
      };
    default:
      return value;
  }
}
