import { beforeAll, describe, expect, it } from 'vitest';
import { ask, authEmulator, newAccount, post, project, type TestAccount } from '../testing/api.ts';
import { emulatorToken } from '../testing/emulator-token.ts';

let ada: TestAccount;
beforeAll(async () => {
  ada = await newAccount();
});

function session(token: string) {
  return ask('/api/auth/session', { headers: { authorization: `Bearer ${token}` } });
}

function unsigned(changes: object): string {
  return emulatorToken(ada.token, changes);
}

describe('signing up', () => {
  it('answers with tokens, their time and the uid', async () => {
    const email = `new-${Date.now()}@example.org`;
    const { status, json } = await post('/api/auth/signup', { email, password: 'twelve chars!' });
    expect(status).toBe(200);
    expect(Object.keys(json).sort()).toEqual(['expires_in', 'id_token', 'refresh_token', 'uid']);
    expect(json.expires_in).toBe(3600);
    expect((await session(json.id_token)).json).toMatchObject({ uid: json.uid, email });
  });

  it('says when the address has an account', async () => {
    const { email } = ada;
    const { status, json } = await post('/api/auth/signup', {
      email,
      password: 'another one here',
    });
    expect([status, json.code]).toEqual([409, 'email-taken']);
  });

  it.each([
    ['a short password', { email: 'x@example.org', password: 'seven77' }, '/password'],
    ['no password', { email: 'x@example.org' }, '/password'],
    ['no address', { email: 'example.org', password: 'long enough' }, '/email'],
    [
      'an unknown field',
      { email: 'x@example.org', password: 'long enough', admin: true },
      '/admin',
    ],
  ])('refuses %s and points at it', async (_name, body, pointer) => {
    const { status, json, headers } = await post('/api/auth/signup', body);
    expect([status, json.code]).toEqual([400, 'request-invalid']);
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(json.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it.each(['Password1', 'QWERTYUIOP', 'StackStage2026'])(
    'refuses the password %j, points at it and says what to do',
    async (password) => {
      const email = `common-${Date.now()}@example.org`;
      const { status, json } = await post('/api/auth/signup', { email, password });
      expect([status, json.code]).toEqual([422, 'password-common']);
      expect(json.detail).toContain('Take another');
      expect(json.errors[0].pointer).toBe('/password');
      const { status: after } = await post('/api/auth/login', { email, password });
      expect(after).toBe(401); // there is no account
    },
  );

  it('takes long passwords and any characters', async () => {
    const email = `long-${Date.now()}@example.org`;
    const password = `${'pässwörd 🔑 '.repeat(10)}`;
    expect((await post('/api/auth/signup', { email, password })).status).toBe(200);
    expect((await post('/api/auth/login', { email, password })).status).toBe(200);
  });
});

describe('signing in', () => {
  it('answers with tokens', async () => {
    const { email, password } = ada;
    const { status, json } = await post('/api/auth/login', { email, password });
    expect(status).toBe(200);
    expect(json.uid).toBe(ada.uid);
  });

  it('takes a Google ID token', async () => {
    const google = JSON.stringify({ sub: 'g-1', email: 'grace@example.org', email_verified: true });
    const { status, json } = await post('/api/auth/login', { google_id_token: google });
    expect(status).toBe(200);
    expect((await session(json.id_token)).json).toMatchObject({ provider: 'google.com' });
  });
});

describe('guessing', () => {
  it('ends after ten tries, with the time to wait', async () => {
    const { email } = await newAccount();
    const guess = () => post('/api/auth/login', { email, password: 'a guess' });
    for (let index = 0; index < 10; index += 1) expect((await guess()).status).toBe(401);
    const { status, json, headers } = await guess();
    expect([status, json.code]).toEqual([429, 'too-many-attempts']);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(800);
  });
});

describe('a token', () => {
  it('is needed', async () => {
    const { status, json, headers } = await ask('/api/auth/session');
    expect([status, json.code]).toEqual([401, 'not-signed-in']);
    expect(headers.get('www-authenticate')).toBe('Bearer');
  });

  it('is not taken from a cookie', async () => {
    const headers = { cookie: `__session=${ada.token}; token=${ada.token}` };
    expect((await ask('/api/auth/session', { headers })).status).toBe(401);
  });

  it.each([
    ['nonsense', () => 'abc'],
    ['an expired one', () => unsigned({ exp: 1_000_000_000 })],
    [
      'one of another project',
      () => unsigned({ aud: 'other', iss: 'https://securetoken.google.com/other' }),
    ],
    ['one of another issuer', () => unsigned({ iss: 'https://example.org' })],
    ['one without a subject', () => unsigned({ sub: '' })],
  ])('is refused when it is %s', async (_name, token) => {
    const { status, json } = await session(token());
    expect([status, json.code]).toEqual([401, 'not-signed-in']);
  });

  it('is refused once it was revoked', async () => {
    const { token, uid } = await newAccount();
    expect((await session(token)).status).toBe(200);
    const validSince = String(Math.floor(Date.now() / 1000) + 10);
    const update = `${authEmulator}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`;
    const revoked = await fetch(update, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ localId: uid, validSince }),
    });
    expect(revoked.ok).toBe(true);
    expect((await session(token)).status).toBe(401);
  });

  it('is refused once its account is deleted', async () => {
    const { token, uid } = await newAccount();
    const erase = `${authEmulator}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:delete`;
    await fetch(erase, {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ localId: uid }),
    });
    expect((await session(token)).status).toBe(401);
  });
});
