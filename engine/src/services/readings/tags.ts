import { known, type Origin, unknownFact } from '../../graph/fact.ts';
import type { Value } from '../../source/value.ts';
import { resolved } from '../plain.ts';
import { custom, type Reading } from '../reading.ts';
import { asMap, select } from '../select.ts';
import { isOpen, reasonOf } from './within.ts';

const keyNames = ['key', 'Key', 'TagKey', 'name'];
const valueNames = ['value', 'Value', 'TagValue'];

/** Where Terraform's reader puts own tags and the provider's default ones together. */
const together: Readonly<Record<string, string>> = {
  tags: 'tags_all|tags',
  labels: 'effective_labels|labels',
  resource_labels: 'effective_labels|resource_labels',
  'metadata.labels': 'effective_labels|metadata.labels',
};

/**
 * Tags as `key=value` texts, from a map or from lists of key and value; a tag whose value isn't
 * known is given as its key alone. In Terraform the provider's default ones count.
 */
export function tags(path: string): Reading<readonly string[]> {
  return custom<readonly string[]>([path], (context) => {
    const found: string[] = [];
    const from: Origin[] = [];
    const all = context.resource.format === 'terraform' ? together[path] : undefined;
    for (const { value, at } of select(context, all ?? path)) {
      if (value === undefined) continue;
      const read = tagsIn(value);
      if (read === undefined) {
        return unknownFact(isOpen(value) ? reasonOf(value) : 'the keys of its tags are not known');
      }
      found.push(...read);
      from.push({ by: 'file', at });
    }
    return from.length === 0 ? undefined : known(found, ...from);
  });
}

function tagsIn(value: Value): readonly string[] | undefined {
  const plain = value.kind === 'list' ? value : resolved(value);
  if (plain.kind === 'list') {
    const found = plain.items.map(tagsIn);
    return found.length > 0 && found.every((one) => one === undefined)
      ? undefined
      : found.flatMap((one) => one ?? []);
  }
  const entries = asMap(plain)?.entries;
  if (!entries) return undefined;
  const key = keyNames.find((name) => entries.has(name));
  if (key !== undefined && valueNames.some((name) => entries.has(name))) {
    const name = textOf(entries.get(key));
    const held = textOf(valueNames.map((one) => entries.get(one)).find((one) => one !== undefined));
    return name === undefined ? undefined : [tag(name, held)];
  }
  return [...entries].map(([name, held]) => tag(name, textOf(held)));
}

function tag(key: string, value: string | undefined): string {
  return value === undefined ? key : `${key}=${value}`;
}

function textOf(value: Value | undefined): string | undefined {
  const plain = value && resolved(value);
  return plain?.kind === 'scalar' && plain.value !== null ? String(plain.value) : undefined;
}
