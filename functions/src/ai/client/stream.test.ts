import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askModel, type Outcome } from '../../testing/ask-model.ts';
import {
  chunk,
  done,
  eventText,
  sendEvents,
  sendPieces,
  type WireServer,
  wireServer,
} from '../../testing/wire-server.ts';

/** What the server answers with; each test says its own. */
let answer: Parameters<typeof wireServer>[0];
let server: WireServer;
beforeAll(async () => {
  server = await wireServer((...given) => answer(...given));
});
afterAll(() => server.close());

function outcomeOf(events: readonly (object | string)[]): Promise<Outcome> {
  answer = (response) => sendEvents(response, events);
  return askModel({ baseUrl: server.url });
}

const stop = chunk({}, 'stop');

describe('a stream that is cut anywhere', () => {
  // Two, three and four bytes a character, comments, and both kinds of line break.
  const events = [
    ': OPENROUTER PROCESSING\n\n',
    'event: message\r\ndata: {"choices":[{"index":0,"delta":{"content":"Grüße "}}]}\r\n\r\n',
    chunk({ content: '数据库' }),
    ':\n\n',
    chunk({ content: ' 🧑‍💻 שלום' }),
    chunk({ tool_calls: [{ index: 0, id: 'c1', function: { name: 'read', arguments: '{"é":' } }] }),
    chunk({ tool_calls: [{ index: 0, function: { arguments: '"ü"}' } }] }),
    chunk({}, 'tool_calls'),
    { choices: [], usage: { prompt_tokens: 7, completion_tokens: 3 } },
    done,
  ];
  const bytes = Buffer.from(eventText(events));
  const expected = {
    text: 'Grüße 数据库 🧑‍💻 שלום',
    tools: [{ id: 'c1', name: 'read', arguments: '{"é":"ü"}' }],
    usage: { input: 7, output: 3, estimated: false },
  };

  async function cutAt(...cuts: readonly number[]) {
    const cutServer = await wireServer((response) => {
      const places = [0, ...cuts, bytes.length];
      const pieces = places.slice(1).map((to, at) => bytes.subarray(places[at], to));
      return sendPieces(response, pieces);
    });
    try {
      const { text, tools, end } = await askModel({ baseUrl: cutServer.url });
      return { text, tools, usage: end?.usage };
    } finally {
      cutServer.close();
    }
  }

  it('in two, at every byte, reads the same', async () => {
    const places = Array.from({ length: bytes.length - 1 }, (_, at) => at + 1);
    while (places.length > 0) {
      const some = places.splice(0, 20);
      const outcomes = await Promise.all(some.map((at) => cutAt(at)));
      for (const [at, outcome] of outcomes.entries())
        expect(outcome, `cut at byte ${some[at]}`).toEqual(expected);
    }
  });

  it('in many pieces reads the same', async () => {
    const place = fc.integer({ min: 1, max: bytes.length - 1 });
    const cuts = fc.uniqueArray(place, { minLength: 2, maxLength: 60 });
    const property = fc.asyncProperty(cuts, async (some) => {
      expect(await cutAt(...[...some].sort((a, b) => a - b))).toEqual(expected);
    });
    await fc.assert(property, { numRuns: 25, seed: 5 });
  });

  it('byte for byte reads the same', async () => {
    const places = Array.from({ length: bytes.length - 1 }, (_, at) => at + 1);
    expect(await cutAt(...places)).toEqual(expected);
  });
});

describe('text', () => {
  it('split inside a surrogate pair by JSON escapes is put together', async () => {
    const halves = [
      'data: {"choices":[{"delta":{"content":"\\ud83d"}}]}\n\n',
      'data: {"choices":[{"delta":{"content":"\\ude00!"}}]}\n\n',
    ];
    expect((await outcomeOf([...halves, stop, done])).text).toBe('😀!');
  });

  it('loses control characters, and half a surrogate pair that stays alone', async () => {
    const events = [chunk({ content: 'a\u0000b\u001b[31mc\ud83d' }), stop, done];
    expect((await outcomeOf(events)).text).toBe('ab[31mc\ufffd');
  });

  it('as a list of parts is their text', async () => {
    const parts = [
      { type: 'text', text: 'One ' },
      { type: 'image' },
      { type: 'text', text: 'two' },
    ];
    expect((await outcomeOf([chunk({ content: parts }), stop, done])).text).toBe('One two');
  });

  it('thought aloud first is not shown, also when its marks are split', async () => {
    const pieces = ['\n<thi', 'nk>I could ', 'say </th', 'ink>\n\n', 'Yes.'];
    const events = pieces.map((content) => chunk({ content }));
    expect((await outcomeOf([...events, stop, done])).text).toBe('Yes.');
  });

  it('longer than was asked for is cut, and the server is left', async () => {
    const { promise: left, resolve } = Promise.withResolvers<void>();
    answer = (response) => {
      response.once('close', resolve);
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const text = eventText([chunk({ content: 'x'.repeat(1_000) })]);
      const timer = setInterval(() => response.write(text), 1);
      response.once('close', () => clearInterval(timer));
    };
    const outcome = await askModel({ baseUrl: server.url, call: { maxTokens: 100 } });
    expect(outcome.text).toHaveLength(1_200);
    expect(outcome.end?.finish).toBe('length');
    await left;
  });

  it('without a line break for more bytes than are taken is a fault, not memory', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: ');
      const timer = setInterval(() => response.write('x'.repeat(50_000)), 1);
      response.once('close', () => clearInterval(timer));
    };
    const limits = { bytes: 1_000_000, attempts: 1 };
    const { fault } = await askModel({ baseUrl: server.url, limits });
    expect(fault?.kind).toBe('failed');
  });
});

describe('the end', () => {
  it('comes with the finish, though the server then keeps the line open', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(eventText([chunk({ content: 'Yes.' }), stop]));
    };
    const { text, end, fault } = await askModel({ baseUrl: server.url });
    expect([text, end?.finish, fault]).toEqual(['Yes.', 'stop', undefined]);
  });

  it('takes nothing back when the connection breaks after it', async () => {
    answer = (response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(eventText([chunk({ content: 'Yes.' }), stop]), () => response.destroy());
    };
    const { text, end } = await askModel({ baseUrl: server.url });
    expect([text, end?.finish]).toEqual(['Yes.', 'stop']);
  });

  it('is not yet there with a finish_reason of no letters, as some servers send all along', async () => {
    answer = async (response) => {
      const events = ['One ', 'two ', 'three'].map((content) => chunk({ content }, ''));
      const pieces = [...events, stop, done].map((one) => Buffer.from(eventText([one])));
      await sendPieces(response, pieces, 900);
    };
    const { text, end } = await askModel({ baseUrl: server.url });
    expect([text, end?.finish]).toEqual(['One two three', 'stop']);
  });

  it.each([
    ['in a choice', chunk({}, null, {}), { code: 429, message: 'slow down' }],
    ['in a choice with the finish', chunk({}, 'error', {}), { code: 429, message: 'slow down' }],
  ])('with an error %s is that fault', async (_name, one, error) => {
    const { choices } = one as { choices: object[] };
    const failing = { ...one, choices: [{ ...choices[0], error }] };
    const { fault } = await outcomeOf([chunk({ content: 'So ' }), failing, done]);
    expect([fault?.kind, fault?.status]).toEqual(['rate-limited', 429]);
  });

  it.each([
    [{ code: 429, message: 'x' }, 'rate-limited'],
    [{ code: 'rate_limit_exceeded', message: 'x' }, 'rate-limited'],
    [{ code: 502, message: 'x' }, 'overloaded'],
    [{ type: 'overloaded_error', message: 'Overloaded' }, 'overloaded'],
    [{ message: 'This request exceeds the maximum context length of 8192 tokens' }, 'too-large'],
    [{ code: 403, message: 'x' }, 'not-allowed'],
    [{ code: 402, message: 'x' }, 'credit-spent'],
    [{ code: 'server_error', message: 'x' }, 'failed'],
    ['a sentence and no object', 'failed'],
    [{}, 'failed'],
  ])('with the error %j is told as %s', async (error, kind) => {
    const { text, fault } = await outcomeOf([chunk({ content: 'So ' }), { error }]);
    expect([text, fault?.kind]).toEqual(['So ', kind]);
  });

  it.each([
    ['is no JSON', 'data: {"choices": [\n\n'],
    ['has a choice of nothing', { choices: [null] }],
  ])('is a fault when an event %s', async (_name, event) => {
    const { text, fault } = await outcomeOf([chunk({ content: 'So ' }), event]);
    expect([text, fault?.kind]).toEqual(['So ', 'failed']);
  });

  it.each([
    ['nothing', {}],
    ['no choices', { choices: null }],
    ['a number', { choices: 7, usage: 'much', model: 5 }],
    ['odd tool calls', chunk({ content: 9, tool_calls: [null, 'x', { function: null }] })],
    ['odd usage', { choices: [], usage: { prompt_tokens: -1, completion_tokens: 1e99 } }],
  ])('comes also after an event with %s', async (_name, event) => {
    const events = [chunk({ content: 'Yes' }), event, chunk({ content: '.' }), stop, done];
    const { text, end } = await outcomeOf(events);
    expect([text, end?.finish, end?.usage.estimated]).toEqual(['Yes.', 'stop', true]);
  });
});

describe('calls of tools', () => {
  const call = (more: object) => chunk({ tool_calls: [more] });
  const piece = (name?: string, written?: string) => ({ function: { name, arguments: written } });

  it.each([
    [
      'with the name in each piece, and no index',
      [call({ id: 'a', ...piece('read', '{"a"') }), call({ id: 'a', ...piece('', ':1}') })],
      [{ id: 'a', name: 'read', arguments: '{"a":1}' }],
    ],
    [
      'two at once, mixed',
      [
        call({ index: 0, id: 'a', ...piece('read', '') }),
        call({ index: 1, id: 'b', ...piece('draw', '{') }),
        call({ index: 0, ...piece(undefined, '{}') }),
        call({ index: 1, ...piece(undefined, '}') }),
      ],
      [
        { id: 'a', name: 'read', arguments: '{}' },
        { id: 'b', name: 'draw', arguments: '{}' },
      ],
    ],
    [
      'without ids, with arguments as an object',
      [call({ index: 0, function: { name: 'read', arguments: { part: 'cost' } } })],
      [{ id: 'call_1', name: 'read', arguments: '{"part":"cost"}' }],
    ],
    [
      'twice with the same id at two places',
      [
        call({ index: 0, id: 'a', ...piece('x', '{}') }),
        call({ index: 1, id: 'a', ...piece('y') }),
      ],
      [
        { id: 'a', name: 'x', arguments: '{}' },
        { id: 'call_2', name: 'y', arguments: '{}' },
      ],
    ],
  ])('%s are put together', async (_name, events, expected) => {
    const { tools, end } = await outcomeOf([...events, chunk({}, 'tool_calls'), done]);
    expect(tools).toEqual(expected);
    expect(end?.finish).toBe('tools');
  });

  it('count also when the server says it stopped', async () => {
    const { end } = await outcomeOf([call({ index: 0, id: 'a', ...piece('x', '{}') }), stop, done]);
    expect(end?.finish).toBe('tools');
  });

  it('that were cut at the length limit are not made', async () => {
    const cut = call({ index: 0, id: 'a', ...piece('x', '{"pa') });
    const { tools, fault } = await outcomeOf([cut, chunk({}, 'length'), done]);
    expect([tools, fault?.kind]).toEqual([[], 'empty']);
  });

  it('are at most sixteen, with arguments of at most 64 KiB', async () => {
    const many = Array.from({ length: 40 }, (_, index) =>
      call({ index, id: `c${index}`, ...piece('x', 'y'.repeat(100_000)) }),
    );
    const { tools } = await outcomeOf([...many, chunk({}, 'tool_calls'), done]);
    expect(tools).toHaveLength(16);
    expect(tools.every((one) => one.arguments.length === 64 * 1024)).toBe(true);
  });
});

it('a page in HTML without its type is not read as an answer', async () => {
  answer = (response) => response.end('<!doctype html><h1>Hello</h1>');
  const { text, fault } = await askModel({ baseUrl: server.url });
  expect([text, fault?.kind]).toEqual(['', 'cut-off']);
});
