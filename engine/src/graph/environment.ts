import type { Resource } from './architecture.ts';
import { facetOf } from './graph.ts';

export type Environment = 'production' | 'staging' | 'test' | 'development';

const words: ReadonlyMap<string, Environment> = new Map([
  ['prod', 'production'],
  ['production', 'production'],
  ['prd', 'production'],
  ['live', 'production'],
  ['staging', 'staging'],
  ['stage', 'staging'],
  ['stg', 'staging'],
  ['preprod', 'staging'],
  ['preproduction', 'staging'],
  ['test', 'test'],
  ['testing', 'test'],
  ['qa', 'test'],
  ['uat', 'test'],
  ['nonprod', 'test'],
  ['nonproduction', 'test'],
  ['dev', 'development'],
  ['develop', 'development'],
  ['development', 'development'],
  ['sandbox', 'development'],
]);

/** Words that turn the one after them: `non-prod`, `pre-prod`. */
const prefixes: ReadonlySet<string> = new Set(['non', 'pre']);

const environmentTags: ReadonlySet<string> = new Set(['environment', 'env', 'stage']);

/**
 * The environment a resource belongs to: by its tag, its namespace, or a word of its name or its
 * module's; undefined when nothing says. The type is no name: an API's stage is not a staging.
 */
export function environmentOf(resource: Resource): Environment | undefined {
  const tags = facetOf(resource, 'tags');
  const pairs = tags.state === 'known' ? tags.value.map(pairOf) : [];
  const stated = pairs.find(([key]) => environmentTags.has(key));
  if (stated) return wordIn(stated[1]);
  const namespace = facetOf(resource, 'namespace');
  const named = pairs.find(([key]) => key === 'name');
  return (
    (namespace.state === 'known' ? wordIn(namespace.value) : undefined) ??
    (named && wordIn(named[1])) ??
    wordIn(resource.address.replace(resource.type, ' '))
  );
}

function pairOf(tag: string): readonly [key: string, value: string] {
  const [key = '', ...value] = tag.split('=');
  return [key.trim().toLowerCase(), value.join('=')];
}

function wordIn(text: string): Environment | undefined {
  const parts = text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  for (const [index, part] of parts.entries()) {
    const before = parts[index - 1] ?? '';
    const found = words.get(prefixes.has(before) ? before + part : part);
    if (found) return found;
  }
  return undefined;
}
