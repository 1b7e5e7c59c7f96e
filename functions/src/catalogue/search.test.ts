import { describe, expect, it } from 'vitest';
import { glossary } from './glossary.table.ts';
import { entryNamed, searchCatalogue } from './search.ts';

describe('the catalogue', () => {
  it.each([
    ['nat gatway', 'NAT gateway'],
    ['recovery time objective', 'RTO'],
    ['CKV_AWS_24', 'SSH open to the internet'],
    ['aws_lambda_function', 'Lambda function'],
  ])('finds for "%s" first: %s', (query, name) => {
    expect(searchCatalogue(query, 3)[0]?.name).toBe(name);
  });

  it('finds nothing for what it does not know, and gives no more than it is asked for', () => {
    expect(searchCatalogue('zebra xylophone', 5)).toEqual([]);
    expect(searchCatalogue('database', 2)).toHaveLength(2);
  });

  it('knows a term by each of its names, and has a page for each', () => {
    for (const { term, also, says, url } of glossary) {
      expect(url).toMatch(/^https:\/\//);
      expect(says.length).toBeGreaterThan(60);
      for (const name of [term, ...also]) expect(entryNamed(name)?.kind).toBe('term');
    }
    expect(new Set(glossary.map(({ term }) => term)).size).toBe(glossary.length);
  });
});
