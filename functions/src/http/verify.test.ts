import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { configuration } from '../configuration.ts';
import { verify } from './verify.ts';

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const now = Math.floor(Date.now() / 1000);
const claims = {
  aud: 'demo-stackstage',
  iss: 'https://securetoken.google.com/demo-stackstage',
  sub: 'ada',
  user_id: 'ada',
  auth_time: now,
  iat: now,
  exp: now + 3600,
  firebase: { sign_in_provider: 'password', identities: {} },
};
const settings = configuration({ GCLOUD_PROJECT: 'demo-stackstage' });

const google = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** A token as Google's sign-in service would sign it, but with keys of our own. */
function signed(changes: object = {}, key: KeyObject = google.privateKey, kid = 'key-1'): string {
  const content = `${part({ alg: 'RS256', typ: 'JWT', kid })}.${part({ ...claims, ...changes })}`;
  return `${content}.${sign('sha256', Buffer.from(content), key).toString('base64url')}`;
}

function withOtherClaims(token: string, changes: object): string {
  const [header, , signature] = token.split('.');
  return `${header}.${part({ ...claims, ...changes })}.${signature}`;
}

/** Answers in the place of Google's list of public keys: this test asks nobody outside. */
const keys = http.createServer((_request, response) => {
  response.setHeader('content-type', 'application/json');
  response.end(
    JSON.stringify({ 'key-1': google.publicKey.export({ type: 'spki', format: 'pem' }) }),
  );
});
const asked: string[] = [];

beforeAll(async () => {
  await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  const { port } = keys.address() as AddressInfo;
  vi.spyOn(https, 'request').mockImplementation(((
    options: https.RequestOptions,
    answered: (response: http.IncomingMessage) => void,
  ) => {
    asked.push(`${options.host ?? options.hostname}`);
    return http.request({ host: '127.0.0.1', port }, answered);
  }) as typeof https.request);
});
afterAll(() => {
  vi.restoreAllMocks();
  keys.close();
});

describe('without the Auth emulator', () => {
  it('a token that Google signed for this project is taken', async () => {
    expect(process.env.FIREBASE_AUTH_EMULATOR_HOST).toBeUndefined();
    const user = await verify(signed(), false, settings);
    expect(user).toMatchObject({ uid: 'ada', provider: 'password' });
    expect(asked).toEqual(['www.googleapis.com']);
  });

  it.each([
    ['an unsigned token', `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`],
    ['one signed with a secret', `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2ln`],
    ['one without a key id', `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`],
    ['an expired one', signed({ iat: now - 7200, auth_time: now - 7200, exp: now - 3600 })],
    ['one of another audience', signed({ aud: 'other' })],
    ['one of another issuer', signed({ iss: 'https://securetoken.google.com/other' })],
    [
      'one of another project',
      signed({ aud: 'other', iss: 'https://securetoken.google.com/other' }),
    ],
    ['one for somebody else by changed claims', withOtherClaims(signed(), { sub: 'eve' })],
    ['one that lives longer by changed claims', withOtherClaims(signed(), { exp: now + 9999 })],
    ['one whose signature is cut off', `${signed().split('.').slice(0, 2).join('.')}.`],
    ['one that a stranger signed', signed({}, stranger.privateKey)],
    ['one with a key that Google does not have', signed({}, stranger.privateKey, 'key-2')],
    ['one whose claims are no JSON', signed().replace('.', '.x')],
    ['one whose header is no JSON', `x${signed()}`],
    ['one whose claims are null', `${part({ alg: 'none', typ: 'JWT' })}.bnVsbA.`],
    ['one in two parts', signed().split('.').slice(0, 2).join('.')],
    ['one in four parts', `${signed()}.x`],
    ['one without a subject', signed({ sub: '' })],
  ])('%s is refused', async (_name, token) => {
    await expect(verify(token, false, settings)).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
