import { afterEach, beforeEach, expect, it } from 'vitest';
import * as z from 'zod';
import { type ModelRequest, type Reply, scriptedModel } from '../../testing/scripted-model.ts';
import type { ModelSettings } from './model.ts';
import { askFor, type StructuredPiece } from './structured.ts';

const schema = z.strictObject({ title: z.string(), count: z.int().min(1) });
const good = '{"title":"Shop","count":2}';

let model: Awaited<ReturnType<typeof scriptedModel>>;
let answers: readonly ((reply: Reply) => void)[];
let tokens: number;

beforeEach(async () => {
  tokens = 0;
  model = await scriptedModel((_: ModelRequest, reply, no) => answers[no - 1]?.(reply));
});
afterEach(() => model.close());

const says =
  (text: string, finish: 'stop' | 'length' | 'content_filter' = 'stop') =>
  (reply: Reply) => {
    reply.text(text);
    reply.end(finish);
  };

async function ask(more: Partial<ModelSettings> = {}) {
  const settings: ModelSettings = {
    baseUrl: model.url,
    key: undefined,
    models: ['scripted'],
    structured: true,
    breaker: false,
    isOpenRouter: false,
    ...more,
  };
  const pieces: StructuredPiece[] = [];
  const answer = askFor(settings, {
    messages: [
      { role: 'system', content: 'Answer.' },
      { role: 'user', content: 'What is there?' },
    ],
    schema,
    name: 'thing',
    maxTokens: 200,
    signal: new AbortController().signal,
    deadline: performance.now() + 10_000,
    spent: (more) => {
      tokens += more;
    },
  });
  for (;;) {
    const step = await answer.next();
    if (step.done) return { ...step.value, pieces };
    pieces.push(step.value);
  }
}

it('sends the schema as response_format, with providers that keep to it', async () => {
  answers = [says(good)];
  const { value, model: by } = await ask();
  expect({ value, by }).toEqual({ value: { title: 'Shop', count: 2 }, by: 'scripted' });
  expect(model.requests[0]).toMatchObject({
    response_format: {
      type: 'json_schema',
      json_schema: { name: 'thing', strict: true, schema: { required: ['title', 'count'] } },
    },
    provider: { require_parameters: true },
  });
  expect(tokens).toBe(1050);
});

it('tells the schema in the prompt where that is not taken', async () => {
  answers = [says(good)];
  await ask({ structured: false });
  const [request] = model.requests;
  expect(request).not.toHaveProperty('response_format');
  expect(request?.messages[0]?.content).toContain('"required":["title","count"]');
});

it('asks without response_format a server that refuses it', async () => {
  answers = [(reply) => reply.fail(400), says(good)];
  expect((await ask()).value).toEqual({ title: 'Shop', count: 2 });
  expect(model.requests[1]).not.toHaveProperty('response_format');
});

it.each([
  ['in a code fence', `\`\`\`json\n${good}\n\`\`\``],
  ['with text after it', `${good}\nI hope this helps {you}!`],
  ['with words before it', `Sure. ${good}`],
])('takes JSON %s', async (_, text) => {
  answers = [says(text)];
  expect((await ask()).value).toEqual({ title: 'Shop', count: 2 });
  expect(model.requests).toHaveLength(1);
});

it.each([
  ['of the wrong shape', '{"title":"Shop","count":"two"}', /expected (?:int|number)/],
  ['truncated', '{"title":"Sho', /cut at the length limit/],
  ['broken', "{'title': 1}", /not JSON/],
  ['none', 'There are two.', /no JSON object/],
])('%s: asks once more with what was wrong', async (_, text, wrong) => {
  answers = [says(text, text.endsWith('Sho') ? 'length' : 'stop'), says(good)];
  const { value, pieces } = await ask();
  expect(value).toEqual({ title: 'Shop', count: 2 });
  expect(new Set(pieces.map(({ attempt }) => attempt))).toEqual(new Set([1, 2]));
  const repair = model.requests[1]?.messages.slice(-2);
  expect(repair?.[0]).toMatchObject({ role: 'assistant', content: text });
  expect(repair?.[1]?.content).toMatch(wrong);
  expect(tokens).toBe(2100);
});

it('gives up after the second, and says whose it was', async () => {
  answers = [says('no'), says('still no')];
  await expect(ask()).rejects.toMatchObject({
    kind: 'malformed',
    says: expect.stringContaining('scripted wrote something that could not be read, twice'),
  });
  expect(model.requests).toHaveLength(2);
});

it('a refusal is none to repair', async () => {
  answers = [says('I can not help with that.', 'content_filter')];
  await expect(ask()).rejects.toMatchObject({ kind: 'refused' });
  expect(model.requests).toHaveLength(1);
});
