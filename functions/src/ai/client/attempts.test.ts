import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askModel } from '../../testing/ask-model.ts';
import { chunk, done, sendEvents, type WireServer, wireServer } from '../../testing/wire-server.ts';

type Answer = (response: ServerResponse, model: string) => void;

/** What each attempt is answered with, in order; the last one again and again. */
let script: readonly Answer[];
let asked: { readonly model: string; readonly at: number; readonly body: string }[];
let server: WireServer;

beforeAll(async () => {
  server = await wireServer(async (response, request) => {
    const body = Buffer.concat(await request.toArray()).toString();
    const { model } = JSON.parse(body) as { model: string };
    asked.push({ model, at: performance.now(), body });
    (script[asked.length - 1] ?? script.at(-1))?.(response, model);
  });
});
afterAll(() => server.close());

const says: Answer = (response, model) => {
  const text = { ...chunk({ content: `I am ${model}.` }), model };
  sendEvents(response, [text, chunk({}, 'stop', { model }), done]);
};
const fails =
  (status: number, headers: Readonly<Record<string, string>> = {}, words = 'x'): Answer =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { code: status, message: words } }));
  };
const resets: Answer = (response) => void response.destroy();

function play(...answers: readonly Answer[]) {
  script = answers;
  asked = [];
  return (more: Partial<Parameters<typeof askModel>[0]> = {}) =>
    askModel({ baseUrl: server.url, ...more });
}
const modelsAsked = () => asked.map(({ model }) => model);
const hour = '3600';
const aDate = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();

describe('one model', () => {
  it.each([408, 429, 500, 502, 503, 504, 529])('is asked again after %s', async (status) => {
    const { text } = await play(fails(status), fails(status), says)();
    expect(text).toBe('I am a-model.');
    expect(asked).toHaveLength(3);
  });

  it('is asked again after a connection that broke', async () => {
    const { text } = await play(resets, says)();
    expect([text, asked.length]).toEqual(['I am a-model.', 2]);
  });

  it('is asked three times and no more', async () => {
    const { fault } = await play(fails(503))();
    expect([fault?.kind, fault?.status, asked.length]).toEqual(['overloaded', 503, 3]);
  });

  it.each([400, 401, 402, 403, 404, 413, 422])('is not asked again after %s', async (status) => {
    const { fault } = await play(fails(status), says)();
    expect([fault?.status, asked.length]).toEqual([status, 1]);
  });

  it('that broke off after its first word is not asked again', async () => {
    const breaks: Answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk({ content: 'So ' }))}\n\n`, () =>
        setTimeout(() => response.destroy(), 50),
      );
    };
    const { text, fault } = await play(breaks, says)({ models: ['a', 'b'] });
    expect([text, fault?.kind, asked.length]).toEqual(['So ', 'cut-off', 1]);
  });
});

describe('Retry-After', () => {
  it.each([
    ['in seconds', () => ({ 'retry-after': '0.4' }), 400],
    ['in milliseconds', () => ({ 'retry-after-ms': '400' }), 400],
    ['as a date', () => ({ 'retry-after': aDate(2) }), 1_000], // dates have whole seconds
    ['as a date that is past', () => ({ 'retry-after': aDate(-60) }), 0],
    ['in no form that is known', () => ({ 'retry-after': 'soon' }), 0],
  ])('%s is waited for', async (_name, headers, atLeastMs) => {
    const { text } = await play(fails(429, headers()), says)();
    expect(text).toBe('I am a-model.');
    const [first, second] = asked.map(({ at }) => at) as [number, number];
    expect(second - first).toBeGreaterThanOrEqual(atLeastMs - 5);
  });

  it.each([
    ['an hour', () => hour],
    ['an hour, as a date', () => aDate(3600)],
    ['eleven seconds', () => '11'],
  ])('of %s is not waited for: the next model is asked', async (_name, retryAfter) => {
    const ask = play(fails(429, { 'retry-after': retryAfter() }), says);
    const { text, ms } = await ask({ models: ['busy', 'other'] });
    expect([text, modelsAsked()]).toEqual(['I am other.', ['busy', 'other']]);
    expect(ms).toBeLessThan(5_000);
  });

  it('is told when nobody else is there', async () => {
    const { fault } = await play(fails(429, { 'retry-after': hour }))();
    expect(fault).toMatchObject({ kind: 'rate-limited', retryAfter: 3600 });
    expect(asked).toHaveLength(1);
  });

  it('of credit that is held back for a moment is waited for', async () => {
    const { text } = await play(fails(402, { 'retry-after': '0' }), says)();
    expect(text).toBe('I am a-model.');
  });
});

describe('fallbacks', () => {
  const models = ['first', 'second', 'third'];

  it('are asked in order, and the one that answers is named', async () => {
    const { text, end } = await play(fails(404), fails(402), says)({ models });
    expect([text, end?.model]).toEqual(['I am third.', 'third']);
    expect(modelsAsked()).toEqual(models);
  });

  it('are not asked where no other model can do better', async () => {
    const { fault } = await play(fails(401), says)({ models });
    expect([fault?.kind, asked.length]).toEqual(['key-refused', 1]);
  });

  it('that fail too are told of, the preferred one first', async () => {
    const { fault } = await play(fails(413), fails(403), fails(404))({ models });
    expect(fault).toMatchObject({ kind: 'too-large', model: 'first', status: 413 });
    expect(fault?.says).toMatch(/^first takes less.* second was kept.* third is not offered/);
  });

  it('are asked three times each', async () => {
    await play(fails(500))({ models });
    expect(modelsAsked()).toEqual(models.flatMap((name) => [name, name, name]));
  });
});

describe('a schema', () => {
  const schema = { name: 'answer', json: { type: 'object', properties: {} } };

  it('that is not taken is told in the prompt, within the same three attempts', async () => {
    const { text } = await play(fails(400), says)({ call: { schema } });
    expect(text).toBe('I am a-model.');
    expect(asked.map(({ body }) => body.includes('"response_format"'))).toEqual([true, false]);
    expect(asked[1]?.body).toContain('It must fit this JSON Schema');
    await play(fails(400), fails(503))({ call: { schema } });
    expect(asked).toHaveLength(3);
  });

  it('is sent with the demand that the provider keeps to it', async () => {
    await play(says)({ call: { schema } });
    expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({
      response_format: { type: 'json_schema', json_schema: { name: 'answer' } },
      provider: { require_parameters: true },
    });
  });
});

describe('the breaker', () => {
  let no = 0;
  const fresh = () => {
    no += 1;
    return [`breaks-${no}`];
  };
  const limits = { attempts: 1, restMs: 300 };

  it('lets a model rest after five failures in a row, and asks it again after that', async () => {
    const models = fresh();
    const ask = play(fails(503));
    for (let at = 0; at < 5; at += 1) await ask({ models, breaker: true, limits });
    const resting = await ask({ models, breaker: true, limits });
    expect([resting.fault?.kind, asked.length]).toEqual(['resting', 5]);
    await new Promise((resolve) => setTimeout(resolve, 320));
    const again = play(says);
    expect((await again({ models, breaker: true, limits })).text).toMatch(/^I am breaks/);
    const [failed] = [await play(fails(503))({ models, breaker: true, limits })];
    expect(failed.fault?.kind).toBe('overloaded'); // an answer in between counts from the start
  });

  it('asks the next model meanwhile', async () => {
    const models = [...fresh(), 'healthy'];
    const [broken] = models;
    const ask = play((response, model) => (model === broken ? fails(500) : says)(response, model));
    for (let at = 0; at < 5; at += 1) await ask({ models, breaker: true, limits });
    const before = asked.length;
    const { text } = await ask({ models, breaker: true, limits });
    expect([text, asked.slice(before).map(({ model }) => model)]).toEqual([
      'I am healthy.',
      ['healthy'],
    ]);
  });

  it('can be configured off', async () => {
    const models = fresh();
    const ask = play(fails(503));
    for (let at = 0; at < 7; at += 1) await ask({ models, breaker: false, limits });
    expect(asked).toHaveLength(7);
  });

  it('counts nothing that is not the model’s failing', async () => {
    const models = fresh();
    const ask = play(fails(400));
    for (let at = 0; at < 7; at += 1) await ask({ models, breaker: true, limits });
    expect(asked).toHaveLength(7);
  });

  it('rests for half a minute unless told otherwise', async () => {
    const { clientLimits } = await import('./limits.ts');
    expect(clientLimits).toMatchObject({ failuresToRest: 5, restMs: 30_000, attempts: 3 });
    expect(clientLimits.longestPauseMs).toBe(10_000);
  });
});
