import { readFileSync } from 'node:fs';
import { initializeTestEnvironment } from '@firebase/rules-unit-testing';
import { setLogLevel } from 'firebase/firestore';
import { expect, it } from 'vitest';
import { root, runningSuite } from '../../../scripts/suite/config.ts';
import {
  type Asked,
  askedIn,
  type RulesFact,
  rulesFacts,
  storeOneOfEach,
} from '../testing/rules-facts.ts';
import { mutantsOf } from '../testing/rules-mutants.ts';

const { host, port } = runningSuite().emulators.firestore;
const rules = readFileSync(`${root}firestore.rules`, 'utf8');
setLogLevel('silent');

/** The facts that do not hold under these rules; at least one of them, if there is any. */
async function brokenUnder(changed: string, project: string): Promise<string[]> {
  const env = await initializeTestEnvironment({
    projectId: project,
    firestore: { rules: changed, host, port },
  });
  try {
    await env.clearFirestore();
    await storeOneOfEach(env);
    const asked = askedIn(env);
    const reads = rulesFacts.filter(({ writes }) => !writes);
    const broken = (await Promise.all(reads.map((fact) => broke(fact, asked)))).flat();
    for (const fact of rulesFacts.filter(({ writes }) => writes)) {
      if (broken.length > 0) break;
      broken.push(...(await broke(fact, asked)));
    }
    return broken;
  } finally {
    await env.cleanup();
  }
}

async function broke({ about, says, allowed, attempt }: RulesFact, asked: Asked) {
  const happened = await attempt(asked).then(
    () => 'allowed',
    (error: { readonly code?: string }) => error.code,
  );
  return happened === (allowed ? 'allowed' : 'permission-denied')
    ? []
    : [`${about}: ${says} (${happened})`];
}

it('every fact holds under the rules as they are', async () => {
  expect(await brokenUnder(rules, 'demo-rules-whole')).toEqual([]);
});

it.each(mutantsOf(rules).map((mutant, index) => ({ ...mutant, index })))(
  'is noticed: $name',
  async ({ rules: changed, index }) => {
    const broken = await brokenUnder(changed, `demo-rules-mutant-${index}`);
    expect(broken.length).toBeGreaterThan(0);
  },
);
