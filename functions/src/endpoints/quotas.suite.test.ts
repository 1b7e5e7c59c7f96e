import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ModelServer, modelServer } from '../../../scripts/model/server.ts';
import { newAccount, type TestAccount } from '../testing/api.ts';
import { documentsOf } from '../testing/database.ts';
import { type Served, serve } from '../testing/served.ts';

const limit = 10;
const processes = 4;

let model: ModelServer;
/** Processes of the same function: each counts for itself only if the count is in no database. */
let served: readonly Served[];
let ada: TestAccount;
beforeAll(async () => {
  model = await modelServer();
  const environment = {
    STACKSTAGE_AI_BASE_URL: model.url,
    STACKSTAGE_AI_MODEL: 'stand-in/at-once',
    STACKSTAGE_MESSAGES_PER_MINUTE: String(limit),
  };
  const starting = Array.from({ length: processes }, () => serve('assistant', environment));
  [served, ada] = await Promise.all([Promise.all(starting), newAccount()]);
});
afterAll(async () => {
  await Promise.all((served ?? []).map((one) => one.close()));
  model?.close();
});

async function ask(no: number) {
  const answer = await fetch(served[no % processes]?.url ?? '', {
    method: 'POST',
    headers: { authorization: `Bearer ${ada.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ message: `Question ${no}` }),
  });
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers whose shape is what they test
  return { status: answer.status, headers: answer.headers, json: (await answer.json()) as any };
}

it('exactly ten of fifty questions at once are answered when ten a minute are allowed', async () => {
  const answers = await Promise.all(Array.from({ length: 50 }, (_, no) => ask(no)));
  const statuses = Map.groupBy(answers, ({ status }) => status);
  expect([...statuses.keys()].sort()).toEqual([200, 429]);
  expect(statuses.get(200)).toHaveLength(limit);
  for (const { headers, json } of statuses.get(429) ?? []) {
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(json).toMatchObject({
      code: 'quota-spent',
      detail: expect.stringMatching(/Wait \d+ s/),
    });
    expect(json.retry_after).toBeGreaterThan(0);
    expect(json.retry_after).toBeLessThanOrEqual(60);
    expect(headers.get('retry-after')).toBe(String(json.retry_after));
  }
  // Nobody asked a model, and nothing was stored, for those that were refused.
  expect(model.requests).toHaveLength(limit);
  expect(await documentsOf(`users/${ada.uid}/chats`, ada.token)).toHaveLength(limit);
});
