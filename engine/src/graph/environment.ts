import type { Resource } from './architecture.ts';
import { facetOf } from './graph.ts';

export type Environment = 'production' | 'staging' | 'test' | 'development';

const words: Readonly<Record<string, Environment>> = {
  prod: 'production',
  production: 'production',
  prd: 'production',
  live: 'production',
  staging: 'staging',
  stage: 'staging',
  stg: 'staging',
  preprod: 'staging',
  test: 'test',
  testing: 'test',
  qa: 'test',
  uat: 'test',
  dev: 'development',
  develop: 'development',
  development: 'development',
  sandbox: 'development',
};

const environmentTags = new Set(['environment', 'env', 'stage']);

/** The environment a resource belongs to: by its tag, its namespace, or a word of its name; undefined when nothing says. */
export function environmentOf(resource: Resource): Environment | undefined {
  const tags = facetOf(resource, 'tags');
  if (tags.state === 'known') {
    for (const tag of tags.value) {
      const [key = '', value = ''] = tag.split('=');
      if (environmentTags.has(key.toLowerCase())) return wordIn(value);
    }
  }
  const namespace = facetOf(resource, 'namespace');
  return (
    (namespace.state === 'known' ? wordIn(namespace.value) : undefined) ?? wordIn(resource.address)
  );
}

function wordIn(text: string): Environment | undefined {
  for (const word of text.toLowerCase().split(/[^a-z]+/)) {
    if (Object.hasOwn(words, word)) return words[word];
  }
  return undefined;
}
