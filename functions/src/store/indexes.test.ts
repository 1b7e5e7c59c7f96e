import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/suite/config.ts';
import { type CompositeIndex, needsComposite, queriesIn, serves } from '../testing/queries.ts';

interface Override {
  readonly collectionGroup: string;
  readonly fieldPath: string;
  readonly ttl?: boolean;
  readonly indexes: readonly { readonly queryScope?: string }[];
}

const { indexes, fieldOverrides } = JSON.parse(
  readFileSync(`${root}firestore.indexes.json`, 'utf8'),
) as { readonly indexes: readonly CompositeIndex[]; readonly fieldOverrides: readonly Override[] };

function sources(...globs: readonly string[]): { file: string; text: string }[] {
  return globs
    .flatMap((glob) => globSync(glob, { cwd: root }))
    .filter((file) => !/\.test\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(root + file, 'utf8') }));
}

const store = sources('functions/src/store/**/*.ts');
const queries = [...store, ...sources('web/src/api/**/*.{ts,tsx}')].flatMap(({ file, text }) =>
  queriesIn(file, text),
);

describe('firestore.indexes.json', () => {
  it('is compared with every query: only these folders ask Firestore', () => {
    const elsewhere = sources('functions/src/**/*.ts', 'web/src/**/*.{ts,tsx}')
      .filter(({ file }) => !/^(?:functions\/src\/(?:store|testing)|web\/src\/api)\//.test(file))
      .filter(({ text }) =>
        /['"](?:@?firebase(?:-admin)?\/firestore|@google-cloud\/firestore)/.test(text),
      );
    expect(elsewhere.map(({ file }) => file)).toEqual([]);
    expect(queries.map(({ collection }) => collection)).toContain('reports');
  });

  it('has an index for every query that needs one', () => {
    const missing = queries
      .filter(needsComposite)
      .filter((query) => !indexes.some((index) => serves(index, query)));
    expect(missing).toEqual([]);
  });

  it('has no index that no query uses', () => {
    const unused = indexes.filter(
      (index) => !queries.some((query) => needsComposite(query) && serves(index, query)),
    );
    expect(unused).toEqual([]);
  });

  it('leaves the automatic index to every field that a query names', () => {
    const alone = queries.filter((query) => !needsComposite(query));
    const taken = alone.flatMap(({ at, collection, isGroup, equal, contains, ordered }) => {
      const names = [...equal, ...contains, ...ordered.map(({ fieldPath }) => fieldPath)];
      const overridden = (name: string) =>
        fieldOverrides.find(
          ({ collectionGroup, fieldPath }) => collectionGroup === collection && fieldPath === name,
        );
      // Over a group, a field has no index unless an override gives it one.
      return names
        .filter((name) => {
          const given = overridden(name);
          const scope = isGroup ? 'COLLECTION_GROUP' : 'COLLECTION';
          return given
            ? !given.indexes.some(({ queryScope = 'COLLECTION' }) => queryScope === scope)
            : isGroup;
        })
        .map((name) => `${at}: ${collection}.${name}`);
    });
    expect(taken).toEqual([]);
  });

  it.each(fieldOverrides)('$collectionGroup.$fieldPath is a field that is stored', (override) => {
    const { collectionGroup, fieldPath } = override;
    const code = store.map(({ text }) => text).join('\n');
    expect(code).toContain(`collection('${collectionGroup}')`);
    expect(code).toMatch(new RegExp(`\\b${fieldPath}\\b`));
  });
});
