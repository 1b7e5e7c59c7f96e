import { readFileSync } from 'node:fs';
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestContext,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import {
  collection,
  collectionGroup,
  deleteDoc,
  doc,
  type Firestore,
  getDoc,
  getDocs,
  orderBy,
  query,
  setDoc,
  setLogLevel,
  updateDoc,
} from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe, it } from 'vitest';
import { root, runningSuite } from '../../../scripts/suite/config.ts';

const { firestore } = runningSuite().emulators;
const rules = readFileSync(`${root}firestore.rules`, 'utf8');
const report = { state: 'complete', title: 'A shop', created_at: '2026-11-24T00:00:00.000Z' };

/** Every kind of document there is, what one holds, and what its owner may do; nobody may do more. */
const paths = [
  { path: 'users/ada', data: { role: 'cto' }, owner: ['get'] },
  { path: 'users/ada/reports/r1', data: report, owner: ['get', 'list'] },
  { path: 'users/ada/reports/r1/parts/0', data: { content: 'x' }, owner: ['get', 'list'] },
  { path: 'users/ada/reports/r1/architecture/0', data: { content: 'x' }, owner: [] },
  { path: 'users/ada/usage/2026-11-24', data: { analyses: 1 }, owner: ['get', 'list'] },
  { path: 'users/ada/requests/k1', data: { body: 'x' }, owner: [] },
  { path: 'attempts/a1', data: { count: 1 }, owner: [] },
  { path: 'elsewhere/e1', data: { any: 'thing' }, owner: [] },
] as const;
type Path = (typeof paths)[number];

const people = {
  owner: (env: RulesTestEnvironment) => env.authenticatedContext('ada'),
  'another user': (env: RulesTestEnvironment) => env.authenticatedContext('eve'),
  nobody: (env: RulesTestEnvironment) => env.unauthenticatedContext(),
  'a deleted user': (env: RulesTestEnvironment) => env.authenticatedContext('gone'),
} satisfies Record<string, (env: RulesTestEnvironment) => RulesTestContext>;

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
  return path === 'users/ada/reports/r1' ? query(folder, orderBy('created_at', 'desc')) : folder;
}

let env: RulesTestEnvironment;

beforeAll(async () => {
  setLogLevel('silent'); // every refusal is one that is asked for here
  env = await initializeTestEnvironment({
    projectId: 'demo-rules',
    firestore: { rules, host: firestore.host, port: firestore.port },
  });
});
afterAll(async () => env.cleanup());
beforeEach(async () => {
  await env.clearFirestore();
  await env.withSecurityRulesDisabled(async (context) => {
    const db = context.firestore() as unknown as Firestore;
    for (const { path, data } of paths) await setDoc(doc(db, path), data);
  });
});

for (const path of paths) {
  describe(path.path, () => {
    for (const [who, context] of Object.entries(people)) {
      for (const [operation, run] of Object.entries(operations)) {
        const allowed = who === 'owner' && (path.owner as readonly string[]).includes(operation);
        it(`${who} ${allowed ? 'can' : 'cannot'} ${operation}`, async () => {
          const attempt: Promise<unknown> = run(
            context(env).firestore() as unknown as Firestore,
            path,
          );
          await (allowed ? assertSucceeds(attempt) : assertFails(attempt));
        });
      }
    }
  });
}

describe('across users', () => {
  for (const group of [
    'users',
    'reports',
    'parts',
    'architecture',
    'usage',
    'requests',
    'attempts',
  ]) {
    for (const [who, context] of Object.entries(people)) {
      it(`${who} cannot ask for all ${group} there are`, async () => {
        const db = context(env).firestore() as unknown as Firestore;
        await assertFails(getDocs(query(collectionGroup(db, group))));
      });
    }
  }
});
