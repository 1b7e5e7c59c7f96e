import { type LoginRequest, Problem } from '@stackstage/contracts';
import type { Configuration } from '../configuration.ts';
import { endpoint } from '../http/endpoint.ts';
import { credentials } from '../sign-in/credentials.ts';
import { askIdentityToolkit, type SignInAnswer } from '../sign-in/identity-toolkit.ts';
import { trying } from '../sign-in/trying.ts';
import { countAttempt, forgetAttempts } from '../store/attempts.ts';
import { database } from '../store/database.ts';

export const authLogin = endpoint('authLogin', async ({ body, configuration, request, now }) => {
  const db = database();
  const email = 'email' in body ? body.email : undefined;
  await countAttempt(db, trying(email, request, configuration), now);
  const answer = await ask(body, configuration);
  if ('account' in answer) {
    if (email !== undefined) await forgetAttempts(db, email);
    return credentials(answer.account);
  }
  if (!aboutTheCredentials.has(answer.refused)) {
    throw new Error(`Firebase Authentication refused a sign-in: ${answer.refused}`);
  }
  // The same words for an unknown address and a wrong password.
  throw new Problem('credentials-wrong', 'Check both, or sign up if you have no account yet.');
});

const aboutTheCredentials = new Set([
  'EMAIL_NOT_FOUND',
  'INVALID_EMAIL',
  'INVALID_IDP_RESPONSE',
  'INVALID_LOGIN_CREDENTIALS',
  'INVALID_PASSWORD',
  'MISSING_PASSWORD',
  'USER_DISABLED',
]);

function ask(body: LoginRequest, configuration: Configuration): Promise<SignInAnswer> {
  if ('google_id_token' in body) {
    const token = new URLSearchParams({ id_token: body.google_id_token, providerId: 'google.com' });
    const sent = { postBody: token.toString(), requestUri: 'http://localhost' };
    return askIdentityToolkit('signInWithIdp', sent, configuration);
  }
  return askIdentityToolkit('signInWithPassword', body, configuration);
}
