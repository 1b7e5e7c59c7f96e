import { expect, it } from 'vitest';
import { type CompositeIndex, needsComposite, queriesIn, serves } from './queries.ts';

function only(source: string) {
  const [query, ...more] = queriesIn('a.ts', source);
  if (query === undefined || more.length > 0) throw new Error('one query is expected');
  return query;
}

it.each([
  [
    "query(collection(db, 'users', uid, 'reports'), orderBy('created_at', 'desc'), limit(5));",
    false,
  ],
  ["paths.reports.where('score', '>', 5).where('score', '<', 9).get();", false],
  ["pathsOf(db, uid).reports.where('a', '==', 1).where('b', 'in', [2]).get();", false],
  ["user.collection('reports').orderBy('score').orderBy('__name__').get();", false],
  ["user.collection('reports').where('state', '==', 'x').orderBy('created_at').get();", true],
  ["user.collection('reports').where('score', '>', 5).orderBy('created_at').get();", true],
  ["paths.reports.orderBy('score').orderBy('created_at').get();", true],
  ["paths.reports.where('tags', 'array-contains', 'a').orderBy('created_at').get();", true],
])('%s needs an index of its own: %s', (source, needs) => {
  const query = only(source);
  expect(query.collection).toBe('reports');
  expect(needsComposite(query)).toBe(needs);
});

it.each([
  "const names = paths.reports.where(field, '==', 1);",
  "let found = query(folder, where('a', '==', 1));",
  "paths.reports.orderBy(by, 'desc');",
])('%s can not be checked, and says so', (source) => {
  expect(() => queriesIn('store/a.ts', `\n${source}`)).toThrow('store/a.ts:2');
});

it('comments and imports are no queries', () => {
  const source =
    "import { orderBy, where } from 'x';\n// where('a', '==', 1)\n/* orderBy('b') */\n";
  expect(queriesIn('a.ts', source)).toEqual([]);
});

it('an index serves a query whose order it has, forwards or backwards as a whole', () => {
  const index: CompositeIndex = {
    collectionGroup: 'reports',
    queryScope: 'COLLECTION',
    fields: [
      { fieldPath: 'state', order: 'ASCENDING' },
      { fieldPath: 'score', order: 'ASCENDING' },
      { fieldPath: 'created_at', order: 'DESCENDING' },
    ],
  };
  const sorted = (by: string) => only(`paths.reports.where('state', '==', 'x')${by}.get();`);
  expect(serves(index, sorted(".orderBy('score').orderBy('created_at', 'desc')"))).toBe(true);
  expect(serves(index, sorted(".orderBy('score', 'desc').orderBy('created_at')"))).toBe(true);
  expect(serves(index, sorted(".orderBy('score').orderBy('created_at')"))).toBe(false);
  expect(serves(index, sorted(".orderBy('created_at').orderBy('score')"))).toBe(false);
  expect(serves(index, sorted(".orderBy('score')"))).toBe(false);
  const group = only("collectionGroup(db, 'reports').where('state', '==', 'x').orderBy('score');");
  expect(serves(index, group)).toBe(false);
});
