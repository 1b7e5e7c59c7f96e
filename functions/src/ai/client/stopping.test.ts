import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ModelServer, modelServer } from '../../../../scripts/model/server.ts';
import { askModel } from '../../testing/ask-model.ts';
import { chunk, sendEvents, type WireServer, wireServer } from '../../testing/wire-server.ts';
import { ask } from './ask.ts';

let server: ModelServer;
beforeAll(async () => {
  server = await modelServer({ pieceMs: 20 });
});
afterAll(() => server.close());

/** A server that says when its caller has gone. */
async function watching(
  answer: Parameters<typeof wireServer>[0],
): Promise<WireServer & { readonly left: Promise<number>; readonly came: Promise<void> }> {
  const left = Promise.withResolvers<number>();
  const came = Promise.withResolvers<void>();
  const own = await wireServer((response, request, no) => {
    response.once('close', () => left.resolve(performance.now()));
    came.resolve();
    return answer(response, request, no);
  });
  return { ...own, left: left.promise, came: came.promise };
}

describe('stop', () => {
  it.each([
    ['before the first byte', () => undefined],
    [
      'after text',
      (response: Parameters<Parameters<typeof wireServer>[0]>[0]) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' });
        response.write(`data: ${JSON.stringify(chunk({ content: 'So ' }))}\n\n`);
      },
    ],
  ])('%s ends the connection at once, and throws its reason', async (_name, answer) => {
    const own = await watching(answer);
    const stop = new AbortController();
    const reason = new Error('stopped by the person');
    const asked = askModel({ baseUrl: own.url, call: { signal: stop.signal } }).catch(
      (error: unknown) => error,
    );
    await own.came;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const at = performance.now();
    stop.abort(reason);
    expect(await asked).toBe(reason);
    expect((await own.left) - at).toBeLessThan(2_000);
    own.close();
  });

  it('between two attempts ends the waiting', async () => {
    const own = await watching((response) => {
      response.writeHead(429, { 'retry-after': '9' });
      response.end();
    });
    const stop = new AbortController();
    const asked = askModel({ baseUrl: own.url, call: { signal: stop.signal } }).catch(
      (error: unknown) => error,
    );
    await own.left;
    await new Promise((resolve) => setTimeout(resolve, 100));
    const at = performance.now();
    stop.abort('enough');
    expect(await asked).toBe('enough');
    expect(performance.now() - at).toBeLessThan(2_000);
    expect(own.times).toHaveLength(1);
    own.close();
  });

  it('before anything asks nobody', async () => {
    const { length } = server.requests;
    const call = { signal: AbortSignal.abort('no') };
    await expect(askModel({ baseUrl: server.url, call })).rejects.toBe('no');
    expect(server.requests).toHaveLength(length);
  });

  it('by a reader who leaves the loop ends the connection', async () => {
    const own = await watching((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write(`data: ${JSON.stringify(chunk({ content: 'So ' }))}\n\n`);
    });
    const settings = { key: undefined, models: ['m'], structured: true, breaker: false };
    const events = ask(
      { ...settings, baseUrl: own.url, isOpenRouter: false },
      {
        messages: [{ role: 'user', content: 'x' }],
        maxTokens: 10,
        signal: new AbortController().signal,
        deadline: performance.now() + 10_000,
      },
    );
    for await (const _event of events) break;
    await own.left;
    own.close();
  });
});

describe('time', () => {
  it('for the whole ends it, with the text so far', async () => {
    const { text, fault, ms } = await askModel({
      baseUrl: server.url,
      models: ['stand-in'],
      limits: { wholeMs: 150 },
    });
    expect(fault?.kind).toBe('too-slow');
    expect(text).toMatch(/^No report/);
    expect(ms).toBeLessThan(2_000);
  });

  it('is that of the caller, where that is shorter, for all attempts together', async () => {
    const { fault, ms } = await askModel({
      baseUrl: server.url,
      models: ['stand-in/503', 'stand-in/hang-before'],
      call: { deadline: performance.now() + 300 },
    });
    expect(fault?.kind).toBe('overloaded'); // the preferred model's, with the other's after it
    expect(fault?.says).toMatch(/stand-in\/hang-before took too long/);
    expect(ms).toBeLessThan(3_000);
  });

  it('for silence begins anew with each byte, a comment too', async () => {
    const own = await wireServer((response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      let comments = 0;
      const timer = setInterval(() => {
        comments += 1;
        response.write(': OPENROUTER PROCESSING\n\n');
        if (comments < 12) return;
        clearInterval(timer);
        response.end('data: {"choices":[{"delta":{"content":"Yes"},"finish_reason":"stop"}]}\n\n');
      }, 100);
    });
    const limits = { firstByteMs: 800, silenceMs: 800 };
    const { text, ms } = await askModel({ baseUrl: own.url, limits });
    expect(text).toBe('Yes');
    expect(ms).toBeGreaterThan(1_000);
    own.close();
  });
});

describe('a server that is not there', () => {
  it('is told as that, after three attempts', async () => {
    const gone = createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as { port: number };
    gone.close();
    const { fault } = await askModel({ baseUrl: `http://127.0.0.1:${port}/v1` });
    expect(fault?.kind).toBe('unreachable');
  });

  it('by its name is told as that', async () => {
    const { fault } = await askModel({ baseUrl: 'http://no-such-host.invalid/v1' });
    expect(fault?.kind).toBe('unreachable');
  });

  it('and speaks no TLS is told as that', async () => {
    const baseUrl = server.url.replace('http:', 'https:');
    expect((await askModel({ baseUrl })).fault?.kind).toBe('unreachable');
  });
});

describe('a redirect', () => {
  it('is not followed: the key goes nowhere else', async () => {
    const elsewhere: (string | undefined)[] = [];
    const other = await wireServer((response, request) => {
      elsewhere.push(request.headers.authorization);
      sendEvents(response, [chunk({ content: 'Thanks for the key' }, 'stop')]);
    });
    for (const status of [301, 302, 303, 307, 308]) {
      const own = await wireServer((response) => {
        response.writeHead(status, { location: `${other.url}/chat/completions` });
        response.end();
      });
      const { text, fault } = await askModel({ baseUrl: own.url, key: 'sk-mine' });
      expect([text, fault?.kind]).toEqual(['', 'not-a-model']);
      own.close();
    }
    expect(elsewhere).toEqual([]);
    other.close();
  });
});
