import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type BehaviourName, behaviourNames } from '../../../../scripts/model/behaviours.ts';
import { type ModelServer, modelServer } from '../../../../scripts/model/server.ts';
import { askModel } from '../../testing/ask-model.ts';
import { type WireServer, wireServer } from '../../testing/wire-server.ts';

const key = 'sk-or-v1-planted-0123456789abcdef';
let server: ModelServer;
let echo: WireServer;
const got: (string | undefined)[] = [];

beforeAll(async () => {
  server = await modelServer();
  echo = await wireServer((response, request) => {
    got.push(request.headers.authorization);
    response.writeHead(401, { 'content-type': 'application/json', 'x-key': key });
    const message = `Incorrect API key provided: ${request.headers.authorization}`;
    response.end(JSON.stringify({ error: { code: 401, message } }));
  });
});
afterAll(() => {
  server.close();
  echo.close();
});

const failing = behaviourNames.filter((name): name is BehaviourName =>
  /^\d|error|html|redirect|cut|short|nothing/.test(name),
);

describe('the key', () => {
  it('is sent as a bearer token, and not at all where there is none', async () => {
    await askModel({ baseUrl: echo.url, key });
    await askModel({ baseUrl: echo.url, key: undefined });
    expect(got.slice(-2)).toEqual([`Bearer ${key}`, undefined]);
  });

  it('stands in no fault, also when the server repeats it', async () => {
    const { fault } = await askModel({ baseUrl: echo.url, key });
    expect(fault?.kind).toBe('key-refused');
    expect(inspect(fault, { depth: 10, showHidden: true })).not.toContain(key);
  });

  it.each(failing)(
    'stands in no fault of a server that plays %s, and on no output',
    async (name) => {
      const written: unknown[] = [];
      const spies = (['stdout', 'stderr'] as const).map((stream) =>
        vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
          written.push(chunk);
          return true;
        }),
      );
      const spiedConsole = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
        vi.spyOn(console, level).mockImplementation((...given) => void written.push(...given)),
      );
      let fault: unknown;
      try {
        ({ fault } = await askModel({ baseUrl: server.url, key, models: [`stand-in/${name}`] }));
      } finally {
        for (const spy of [...spies, ...spiedConsole]) spy.mockRestore();
      }
      expect(fault).toBeDefined();
      expect(inspect([fault, written], { depth: 10, showHidden: true })).not.toContain(key);
    },
  );

  it.each([`${key}’`, `${key}\n`, `${key} \u0000`, `${key} twice`])(
    'that can’t be a header is refused without being repeated: %j',
    async (odd) => {
      const { length } = server.requests;
      const { fault } = await askModel({ baseUrl: server.url, key: odd, models: ['stand-in'] });
      expect(fault?.kind).toBe('key-refused');
      expect(inspect(fault, { depth: 10, showHidden: true })).not.toContain(key);
      expect(server.requests).toHaveLength(length);
    },
  );
});
