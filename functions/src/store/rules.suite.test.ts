import { readFileSync } from 'node:fs';
import {
  assertFails,
  assertSucceeds,
  initializeTestEnvironment,
  type RulesTestEnvironment,
} from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/firestore';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { root, runningSuite } from '../../../scripts/suite/config.ts';
import { type Asked, askedIn, rulesFacts, storeOneOfEach } from '../testing/rules-facts.ts';

const { firestore } = runningSuite().emulators;
let env: RulesTestEnvironment;
let asked: Asked;

beforeAll(async () => {
  setLogLevel('silent'); // every refusal is one that is asked for here
  const rules = readFileSync(`${root}firestore.rules`, 'utf8');
  const { host, port } = firestore;
  env = await initializeTestEnvironment({
    projectId: 'demo-rules',
    firestore: { rules, host, port },
  });
  asked = askedIn(env);
});
afterAll(async () => env.cleanup());
beforeEach(async () => {
  await env.clearFirestore();
  await storeOneOfEach(env);
});

it('the table has every path, person and operation', () => {
  expect(rulesFacts.length).toBeGreaterThan(120);
  expect(new Set(rulesFacts.map(({ about, says }) => `${about}: ${says}`)).size).toBe(
    rulesFacts.length,
  );
});

describe.each([...new Set(rulesFacts.map(({ about }) => about))])('%s', (place) => {
  it.each(rulesFacts.filter(({ about }) => about === place))('$says', async (fact) => {
    const attempt = fact.attempt(asked);
    await (fact.allowed ? assertSucceeds(attempt) : assertFails(attempt));
  });
});
