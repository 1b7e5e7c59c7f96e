import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BehaviourName, behaviourNames } from '../../../../scripts/model/behaviours.ts';
import { type ModelServer, modelServer } from '../../../../scripts/model/server.ts';
import { askModel, type Outcome } from '../../testing/ask-model.ts';
import type { FaultKind } from './faults.ts';
import type { ClientLimits } from './limits.ts';
import type { ModelFinish } from './model.ts';

/** What must come of each way in which a server behaves. */
interface Expected {
  readonly finish?: ModelFinish;
  readonly fault?: FaultKind;
  /** Of the text; nothing else but this comes. */
  readonly text?: RegExp;
  /** How often the server is asked. */
  readonly attempts?: number;
  readonly limits?: Partial<ClientLimits>;
}

const whole = /^No report is attached.*It is no language model\.\*$/s;
const half = /^No report is(?!.*no language model)/s;
const none = /^$/;
const impatient = { firstByteMs: 150, silenceMs: 150 };
const answers: Expected = { finish: 'stop', text: whole };
const tool: Expected = { finish: 'tools', text: none };

const table: Readonly<Record<BehaviourName, Expected>> = {
  plain: answers,
  'at-once': answers,
  slow: answers, // has a test of its own
  comments: answers,
  json: answers,
  think: answers,
  'hang-before': { fault: 'too-slow', text: none, limits: impatient },
  'hang-headers': { fault: 'too-slow', text: none, limits: impatient },
  'hang-after': { fault: 'too-slow', text: half, limits: impatient },
  cut: { fault: 'cut-off', text: half },
  'stop-short': { fault: 'cut-off', text: half },
  nothing: { fault: 'cut-off', text: none, attempts: 3 },
  'error-first': { fault: 'overloaded', text: none, attempts: 3 },
  'error-midway': { fault: 'failed', text: half },
  'error-finish': { fault: 'failed', text: half },
  flaky: { ...answers, attempts: 2 },
  400: { fault: 'request-refused' },
  401: { fault: 'key-refused' },
  402: { fault: 'credit-spent' },
  403: { fault: 'not-allowed' },
  404: { fault: 'model-unknown' },
  408: { fault: 'too-slow', attempts: 3 },
  413: { fault: 'too-large' },
  429: { fault: 'rate-limited', attempts: 3 },
  '429-soon': { fault: 'rate-limited', limits: { longestPauseMs: 900 } },
  '429-hour': { fault: 'rate-limited' },
  '429-date': { fault: 'rate-limited' },
  500: { fault: 'failed', attempts: 3 },
  502: { fault: 'overloaded', attempts: 3 },
  503: { fault: 'overloaded', attempts: 3 },
  529: { fault: 'overloaded', attempts: 3 },
  length: { finish: 'length', text: half },
  'content-filter': { finish: 'refused', text: half },
  empty: { fault: 'empty', text: none },
  reasoning: { fault: 'empty', text: none },
  refusal: { finish: 'refused', text: /^I will not speak of this\.$/ },
  'bad-arguments': tool,
  'unknown-arguments': tool,
  'unknown-tool': tool,
  loop: answers, // no tools are offered here
  fence: answers, // only what is asked for as JSON is spoilt
  trailing: answers,
  truncated: answers,
  'wrong-shape': answers,
  invented: answers,
  'no-usage': answers,
  'no-done': answers,
  'no-finish': answers,
  html: { fault: 'not-a-model' },
  redirect: { fault: 'not-a-model' },
  endless: { finish: 'length', text: /^and so on, [\s\S]{1000,6000}$/ },
};

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer();
});
afterAll(() => server.close());

/** Asks the stand-in that behaves so. */
async function outcomeOf(name: BehaviourName, limits: Partial<ClientLimits> = {}) {
  const model = `stand-in/${name}`;
  const { url: baseUrl, requests } = server;
  const outcome = await askModel({ baseUrl, models: [model], limits });
  return { outcome, attempts: requests.filter((one) => one.model === model).length };
}

describe('a server that', () => {
  it.each(behaviourNames.filter((name) => name !== 'slow'))('%s', async (name) => {
    const { finish, fault, text = none, attempts = 1, limits } = table[name];
    const { outcome, attempts: asked } = await outcomeOf(name, limits);
    const { end, fault: failed }: Outcome = outcome;
    expect([end?.finish, failed?.kind]).toEqual([finish, fault]);
    expect(outcome.text).toMatch(text);
    expect(asked).toBe(attempts);
    if (failed) expect(failed.says).toMatch(new RegExp(`^stand-in/${name} .+\\.$`));
    if (end) expect(end.model).toBe(`stand-in/${name}`);
  });

  it('is slow word by word is waited for as long as words come', async () => {
    const { outcome } = await outcomeOf('slow', { silenceMs: 2_000, wholeMs: 3_000 });
    // The whole takes longer than there is time for: what came until then is kept.
    expect(outcome.fault?.kind).toBe('too-slow');
    expect(outcome.text).toMatch(half);
  });
});

it('estimates the usage that a server does not tell', async () => {
  const told = await outcomeOf('plain');
  const estimated = await outcomeOf('no-usage');
  expect(told.outcome.end?.usage).toMatchObject({ estimated: false, input: expect.any(Number) });
  expect(estimated.outcome.end?.usage).toMatchObject({ estimated: true });
  expect(estimated.outcome.end?.usage.output).toBeGreaterThan(20);
});

it('gives what a server wrote as a tool call, JSON or not', async () => {
  const { outcome } = await outcomeOf('bad-arguments');
  expect(outcome.tools).toEqual([
    { id: expect.any(String), name: 'read_report', arguments: '{"part": "fin' },
  ]);
});
