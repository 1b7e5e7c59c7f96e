import { describe, expect, it } from 'vitest';
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

describe('without the Auth emulator', () => {
  it.each([
    ['an unsigned token', `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`],
    ['one signed with a secret', `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.c2ln`],
    ['one without a key id', `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.c2ln`],
  ])('%s is refused', async (_name, token) => {
    expect(process.env.FIREBASE_AUTH_EMULATOR_HOST).toBeUndefined();
    await expect(verify(token, false, settings)).rejects.toMatchObject({ code: 'not-signed-in' });
  });
});
