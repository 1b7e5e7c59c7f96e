import { readdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { facets } from '../graph/facets.ts';
import { kinds } from '../graph/kinds.ts';
import { topics } from '../testing/topics.ts';
import { rules } from './index.ts';
import type { Rule } from './rule.ts';

const pillars = [
  'security',
  'reliability',
  'performance',
  'cost',
  'operations',
  'sustainability',
] as const;

const families: readonly (readonly [provider: string, id: RegExp])[] = [
  ['aws', /^CKV2?_AWS_\d+$/],
  ['azure', /^CKV2?_AZURE_\d+$/],
  ['google', /^CKV2?_GCP_\d+$/],
  ['kubernetes', /^CKV2?_K8S_\d+$/],
];

const titleOf = (topic: string): string => `${topic.charAt(0).toUpperCase()}${topic.slice(1)}`;

describe('the registry of rules', () => {
  test.each(pillars)('has every rule file of %s', async (pillar) => {
    const files = await readdir(new URL(`./${pillar}`, import.meta.url));
    const written = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
    const modules = await Promise.all(
      written
        .filter((file) => file !== 'index.ts')
        .map(async (file): Promise<readonly [string, object]> => {
          const module: object = await import(
            /* @vite-ignore */ new URL(`./${pillar}/${file}`, import.meta.url).href
          );
          return [file, module];
        }),
    );
    for (const [file, module] of modules) {
      const found = Object.values(module).filter(isRule);
      for (const rule of found) {
        expect(rules, `${file} is registered`).toContain(rule);
        expect(`${rule.id}.ts`, 'a rule lives in the file of its id').toBe(file);
        expect(rule.pillar).toBe(pillar);
      }
    }
  });

  test('has no id and no title twice', () => {
    const ids = rules.map(({ id }) => id);
    const titles = rules.map(({ title }) => title);
    expect(ids).toEqual([...new Set(ids)]);
    expect(titles).toEqual([...new Set(titles)]);
  });

  test('asks every topic, and nothing that is no topic', () => {
    const wanted = topics.map(([, , topic]) => titleOf(topic));
    expect([...rules.map(({ title }) => title)].sort()).toEqual([...wanted].sort());
  });
});

describe.each(rules)('$id', (rule) => {
  test('has the pillar and the severity of its topic', () => {
    const topic = topics.find(([, , text]) => titleOf(text) === rule.title);
    expect(topic?.slice(0, 2)).toEqual([rule.pillar, rule.severity]);
  });

  test('says why, what to do and where to read on', () => {
    expect(rule.why).toMatch(/^[A-Z].*[.]$/s);
    expect(rule.fix).toMatch(/^[A-Z].*[.]$/s);
    expect(rule.references.length).toBeGreaterThan(0);
    for (const { url } of rule.references) expect(url).toMatch(/^https:\/\/[^\s]+$/);
  });

  test('names only kinds, facets and equivalents that there are', () => {
    for (const kind of rule.kinds) expect(Object.keys(kinds)).toContain(kind);
    for (const facet of rule.asks) expect(Object.keys(facets)).toContain(facet);
    for (const [provider, ids] of Object.entries(rule.equivalents)) {
      const family = families.find(([name]) => name === provider);
      for (const id of ids ?? []) expect(id).toMatch(family?.[1] ?? /^$/);
    }
  });
});

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'judge' in value && 'title' in value;
}
