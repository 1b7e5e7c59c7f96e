import { endpoints, problems } from '@stackstage/contracts';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, newAccount, type TestAccount } from '../testing/api.ts';
import { emulatorToken } from '../testing/emulator-token.ts';

let ada: TestAccount;
beforeAll(async () => {
  ada = await newAccount();
});

describe.each(Object.entries(endpoints))('%s', (_name, row) => {
  const auth = () => (row.signedIn ? { authorization: `Bearer ${ada.token}` } : undefined);

  it('answers another method with 405 and names its own', async () => {
    const method = row.method === 'GET' ? 'DELETE' : 'GET';
    const { status, json, headers } = await ask(row.path, { method });
    expect([status, json.code]).toEqual([405, 'method-not-allowed']);
    expect(headers.get('allow')).toContain(row.method);
  });

  it('answers as a problem document that nobody keeps or sniffs', async () => {
    const { json, headers } = await ask(row.path, { method: 'PUT' });
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(json).toMatchObject({
      title: problems['method-not-allowed'].title,
      status: 405,
      request_id: headers.get('x-request-id'),
    });
  });

  it('refuses a browser of another origin without echoing it', async () => {
    const headers = { ...auth(), origin: 'https://evil.example' };
    const answer = await ask(row.path, { method: row.method, headers });
    expect([answer.status, answer.json.code]).toEqual([403, 'origin-not-allowed']);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.headers.get('vary')).toContain('Origin');
  });

  if (row.signedIn) {
    it('needs a sign-in', async () => {
      const { status, json } = await ask(row.path, { method: row.method });
      expect([status, json.code]).toEqual([401, 'not-signed-in']);
    });

    it.each([
      ['an expired token', () => emulatorToken(ada.token, { exp: 1_000_000_000 })],
      [
        "another project's token",
        () =>
          emulatorToken(ada.token, { aud: 'other', iss: 'https://securetoken.google.com/other' }),
      ],
      ['a tampered token', () => ada.token.replace('.', '.x')],
      ['a token in a cookie', () => undefined],
    ])('refuses %s', async (_name, token) => {
      const bearer = token();
      const headers = bearer
        ? { authorization: `Bearer ${bearer}` }
        : { cookie: `__session=${ada.token}` };
      const { status, json } = await ask(row.path, { method: row.method, headers });
      expect([status, json.code]).toEqual([401, 'not-signed-in']);
    });
  }

  if (row.method === 'POST') {
    const send = (body: string, type: string) =>
      ask(row.path, { method: 'POST', headers: { ...auth(), 'content-type': type }, body });

    it('says where JSON is broken', async () => {
      const { status, json } = await send('{"a": [1, 2', 'application/json');
      expect([status, json.code]).toEqual([400, 'body-unreadable']);
      expect(json.detail).toMatch(/position|JSON/);
    });

    it('refuses a body of another kind', async () => {
      const { status, json } = await send('a=b', 'application/x-www-form-urlencoded');
      expect([status, json.code]).toEqual([415, 'content-type-unsupported']);
    });

    it('refuses a body over 5 MiB', async () => {
      const { status, json } = await send(' '.repeat(5 * 1024 * 1024 + 1), 'application/json');
      expect([status, json.code]).toEqual([413, 'body-too-large']);
    });

    it('takes ten thousand nested brackets for a body that does not fit', async () => {
      const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
      const { status, json } = await send(deep, 'application/json');
      expect([status, json.code]).toEqual([400, 'request-invalid']);
    });

    it('names a field it does not know, also one called __proto__', async () => {
      const { status, json } = await send(
        '{"__proto__": {"a": 1}, "surprise": 2}',
        'application/json',
      );
      expect([status, json.code]).toEqual([400, 'request-invalid']);
      expect(JSON.stringify(json.errors)).toContain('/surprise');
    });
  }
});

describe('GET /api/openapi.json', () => {
  it('has every endpoint, with every schema it names', async () => {
    const { status, json } = await ask('/api/openapi.json');
    expect(status).toBe(200);
    expect(json.openapi).toBe('3.1.0');
    expect(Object.keys(json.paths).sort()).toEqual(
      Object.values(endpoints)
        .map(({ path }) => path)
        .sort(),
    );
    const named = [...JSON.stringify(json).matchAll(/"#\/components\/schemas\/([^"]+)"/g)];
    for (const [, id = ''] of named) expect(json.components.schemas, id).toHaveProperty(id);
  });
});

describe('GET /api/health', () => {
  it('says which version answers', async () => {
    const { status, json } = await ask('/api/health');
    expect(status).toBe(200);
    expect(json).toMatchObject({ status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });
});
