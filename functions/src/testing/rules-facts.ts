import type { RulesTestContext, RulesTestEnvironment } from '@firebase/rules-unit-testing';
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  limit,
  orderBy,
  query,
  setDoc,
  updateDoc,
} from 'firebase/firestore';

const report = { state: 'complete', title: 'A shop', created_at: '2026-11-24T00:00:00.000Z' };

/** Every kind of document there is, what one holds, and what its owner may do; nobody may do more. */
const paths = [
  { path: 'users/ada', data: { role: 'cto' }, owner: ['get'] },
  { path: 'users/ada/reports/r1', data: report, owner: ['get', 'list'] },
  { path: 'users/ada/reports/r1/parts/0', data: { content: 'x' }, owner: ['get', 'list'] },
  { path: 'users/ada/reports/r1/architecture/0', data: { content: 'x' }, owner: [] },
  { path: 'users/ada/reports/r1/added/model', data: { narrative: 'x' }, owner: ['get', 'list'] },
  { path: 'users/ada/chats/c1', data: { title: 'A shop' }, owner: ['get', 'list'] },
  { path: 'users/ada/chats/c1/messages/1', data: { n: 1, text: 'x' }, owner: ['get', 'list'] },
  { path: 'users/ada/usage/2026-11-24', data: { analyses: 1 }, owner: ['get', 'list'] },
  { path: 'users/ada/requests/k1', data: { body: 'x' }, owner: [] },
  { path: 'attempts/a1', data: { count: 1 }, owner: [] },
  { path: 'elsewhere/e1', data: { any: 'thing' }, owner: [] },
  { path: 'users/ada/elsewhere/e1', data: { any: 'thing' }, owner: [] },
  { path: 'users/ada/reports/r1/parts/0/elsewhere/e1', data: { any: 'thing' }, owner: [] },
] as const;
type Path = (typeof paths)[number];

/** Who asks, by uid. The deleted user's token lives on for its hour, and so may their documents. */
const people = {
  owner: 'ada',
  'another user': 'eve',
  nobody: undefined,
  'a deleted user': 'gone',
} as const;

const operations = {
  get: (db: Firestore, { path }: Path) => getDoc(doc(db, path)),
  list: (db: Firestore, { path }: Path) => getDocs(listOf(db, path)),
  create: (db: Firestore, { path, data }: Path) => setDoc(doc(db, `${path}-new`), data),
  update: (db: Firestore, { path }: Path) => updateDoc(doc(db, path), { title: 'changed' }),
  delete: (db: Firestore, { path }: Path) => deleteDoc(doc(db, path)),
} as const;

/** As the page asks. */
function listOf(db: Firestore, path: string) {
  const folder = collection(db, path.split('/').slice(0, -1).join('/'));
  return path === 'users/ada/reports/r1'
    ? query(folder, orderBy('created_at', 'desc'), limit(25))
    : folder;
}

/** One thing that somebody can or cannot do. */
export interface RulesFact {
  /** Whose data it is about: a document's path, or `across users`. */
  readonly about: string;
  readonly says: string;
  readonly allowed: boolean;
  /** Whether it would change what is stored, were it allowed. */
  readonly writes: boolean;
  readonly attempt: (asked: Asked) => Promise<unknown>;
}

/** The database as each of the people sees it. */
export type Asked = (who: keyof typeof people) => Firestore;

/** The table: every path × person × operation, then the collection groups. */
export const rulesFacts: readonly RulesFact[] = [
  ...paths.flatMap((path) =>
    namesOf(people).flatMap((who) =>
      namesOf(operations).map((operation) => {
        const allowed = who === 'owner' && (path.owner as readonly string[]).includes(operation);
        return {
          about: path.path,
          says: `${who} ${allowed ? 'can' : 'cannot'} ${operation}`,
          allowed,
          writes: operation !== 'get' && operation !== 'list',
          attempt: (asked: Asked): Promise<unknown> => operations[operation](asked(who), path),
        };
      }),
    ),
  ),
  ...[...new Set(paths.map(({ path }) => path.split('/').at(-2) ?? ''))].flatMap((group) =>
    namesOf(people).map((who) => ({
      about: 'across users',
      says: `${who} cannot ask for all ${group} there are`,
      allowed: false,
      writes: false,
      attempt: (asked: Asked) => getDocs(query(collectionGroup(asked(who), group))),
    })),
  ),
];

/** Each of the people with one connection, kept for all facts. */
export function askedIn(env: RulesTestEnvironment): Asked {
  const known = new Map<string | undefined, Firestore>();
  return (who) => {
    const uid = people[who];
    const db =
      known.get(uid) ??
      databaseOf(uid ? env.authenticatedContext(uid) : env.unauthenticatedContext());
    known.set(uid, db);
    return db;
  };
}

/** Stores one document of each kind, past the rules. */
export async function storeOneOfEach(env: RulesTestEnvironment): Promise<void> {
  await env.withSecurityRulesDisabled(async (context) => {
    const db = databaseOf(context);
    await Promise.all(paths.map(({ path, data }) => setDoc(doc(db, path), data)));
  });
}

function databaseOf(context: RulesTestContext): Firestore {
  return context.firestore() as unknown as Firestore;
}

function namesOf<T extends object>(table: T): (keyof T & string)[] {
  return Object.keys(table) as (keyof T & string)[];
}
