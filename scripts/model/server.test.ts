import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { behaviourNames } from './behaviours.ts';
import type { CalledTool } from './chat-request.ts';
import { type ModelServer, modelServer } from './server.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer();
});
afterAll(() => server.close());

const facts = {
  score: 62,
  monthly_usd: 140.5,
  prices_as_of: '2026-11-01',
  suggested: { score: 91, monthly_usd: 200 },
  issues: {
    count: 1,
    worst: [{ rule: 'r', title: 'One zone', severity: 'high', resource: 'aws_db.a' }],
  },
};
const system = {
  role: 'system',
  content: `You advise.\n<data>\n${JSON.stringify(facts)}\n</data>`,
};
const tool = (name: string) => ({ type: 'function', function: { name, parameters: {} } });

function ask(question: string, more: object = {}, model = 'stand-in') {
  const messages = [system, { role: 'user', content: question }];
  return fetch(`${server.url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify({ model, messages, ...more }),
  });
}

interface Whole {
  readonly choices: readonly {
    readonly message: { readonly content: string; readonly tool_calls?: readonly CalledTool[] };
    readonly finish_reason: string;
    readonly native_finish_reason: string;
  }[];
}
const wholeOf = async (answer: Response) => (await answer.json()) as Whole;

describe('the stand-in', () => {
  it('answers from the data in its prompt, with marks, and says that it is no model', async () => {
    const { choices } = await wholeOf(await ask('How am I doing?'));
    const text = choices[0]?.message.content;
    expect(text).toContain('The score is 62 of 100 [[report]]. The suggestion reaches 91.');
    expect(text).toContain('It costs $140.50 a month (prices of 2026-11-01).');
    expect(text).toContain('[[issue:r@aws_db.a]]');
    expect(text).toContain('It is no language model.');
    expect(choices[0]).toMatchObject({ finish_reason: 'stop', native_finish_reason: 'stop' });
  });

  it.each([
    ['What is wrong with it?', 'read_report', { part: 'findings' }],
    ['What does it cost?', 'read_report', { part: 'cost' }],
    ['Draw a diagram, please', 'draw_diagram', { what: 'current' }],
    ['Show me the diagram of the suggested one', 'draw_diagram', { what: 'suggested' }],
    ['Where should it run for Germany?', 'rank_regions', { countries: ['DE'] }],
    ['Give me the Terraform', 'write_code', { what: 'suggested', language: 'terraform' }],
    ['What is a NAT gateway?', 'search_catalogue', { query: 'What is a NAT gateway?' }],
  ])('asked "%s" calls %s', async (question, name, given) => {
    const names = ['read_report', 'draw_diagram', 'rank_regions', 'write_code', 'search_catalogue'];
    const { choices } = await wholeOf(await ask(question, { tools: names.map(tool) }));
    expect(choices[0]?.finish_reason).toBe('tool_calls');
    const [call] = choices[0]?.message.tool_calls ?? [];
    expect(call?.function.name).toBe(name);
    expect(JSON.parse(call?.function.arguments ?? '')).toMatchObject(given);
  });

  it('proposes a graph where a question describes one', async () => {
    const question = 'Draw a load balancer, two app servers, a cache and a Postgres database';
    const { choices } = await wholeOf(await ask(question, { tools: [tool('draw_diagram')] }));
    const call = JSON.stringify(choices[0]?.message.tool_calls);
    for (const type of ['aws_lb', 'aws_instance', 'aws_elasticache_cluster', 'aws_db_instance'])
      expect(call).toContain(type);
  });

  it('streams as OpenRouter does: comments, provider, native finish, usage at the end', async () => {
    const more = { stream: true, stream_options: { include_usage: true } };
    const text = await (await ask('How am I doing?', more)).text();
    const lines = text.split('\n').filter((line) => line !== '');
    expect(lines[0]).toBe(': OPENROUTER PROCESSING');
    expect(lines.at(-1)).toBe('data: [DONE]');
    const chunks = lines
      .filter((line) => line.startsWith('data: {'))
      .map((line) => JSON.parse(line.slice('data: '.length)));
    expect(chunks[0]).toMatchObject({
      object: 'chat.completion.chunk',
      provider: 'Stand-in',
      choices: [{ index: 0, finish_reason: null, native_finish_reason: null }],
    });
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: expect.any(Number), completion_tokens: expect.any(Number) },
    });
  });

  it('answers with JSON that fits the schema that is asked for, or told', async () => {
    const schema = {
      type: 'object',
      properties: {
        summary: { type: 'string' },
        findings: {
          type: 'array',
          maxItems: 1,
          items: {
            type: 'object',
            properties: { title: { type: 'string' }, resource: { type: 'string' } },
          },
        },
      },
    };
    const expected = {
      summary: expect.stringContaining('62 of 100'),
      findings: [{ title: 'One zone', resource: 'aws_db.a' }],
    };
    const asked = { response_format: { type: 'json_schema', json_schema: { schema } } };
    const { choices } = await wholeOf(await ask('Tell', asked));
    expect(JSON.parse(choices[0]?.message.content ?? '')).toEqual(expected);
    const told = {
      ...system,
      content: `${system.content}\n\nIt must fit this JSON Schema:\n${JSON.stringify(schema)}`,
    };
    const messages = [told, { role: 'user', content: 'Tell' }];
    const again = await wholeOf(await ask('', { messages }));
    expect(JSON.parse(again.choices[0]?.message.content ?? '')).toEqual(expected);
  });

  it('lists its behaviours as models, and knows no other', async () => {
    const { data } = (await (await fetch(`${server.url}/models`)).json()) as {
      data: { id: string }[];
    };
    expect(data).toHaveLength(behaviourNames.length);
    expect(data.map(({ id }) => id)).toContain('stand-in/429');
    const answer = await ask('Hi', {}, 'gpt-4');
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      error: { code: 400, message: 'gpt-4 is not a valid model ID' },
    });
  });

  it.each([
    '',
    '{}',
    '{"model": "stand-in", "messages": []}',
    '{"model": "stand-in", "messages": [null]}',
  ])('answers the body %j with an error in its shape', async (body) => {
    const answer = await fetch(`${server.url}/chat/completions`, { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 400 } });
  });
});
