import { Problem } from '@stackstage/contracts';
import { type DecodedIdToken, getAuth } from 'firebase-admin/auth';
import type { Configuration } from '../configuration.ts';
import { adminApp } from './admin-app.ts';
import type { User } from './user.ts';

const millisecondsPerSecond = 1000;

/**
 * Whose token this is. Issuer, audience, expiry and signature are checked by the Admin SDK; only with
 * the Auth emulator configured does it take the emulator's unsigned tokens.
 *
 * @param checksRevocation also asks the sign-in service whether the token was revoked
 * @throws Problem `not-signed-in`, in the same words whatever is wrong with the token
 */
export async function verify(
  token: string,
  checksRevocation: boolean,
  { project }: Configuration,
): Promise<User> {
  let claims: DecodedIdToken;
  if (!isReadable(token)) throw notValid();
  try {
    claims = await getAuth(adminApp(project)).verifyIdToken(token, checksRevocation);
  } catch (error) {
    throw isAboutTheToken(error) ? notValid() : error;
  }
  return {
    uid: claims.uid,
    email: claims.email,
    provider: claims.firebase.sign_in_provider,
    signedInAt: new Date(claims.auth_time * millisecondsPerSecond),
    expiresAt: new Date(claims.exp * millisecondsPerSecond),
  };
}

function notValid(): Problem {
  return new Problem('not-signed-in', 'The ID token is not valid or has ended. Sign in again.');
}

/** Whether header and claims are objects in JSON: the Admin SDK breaks off at ones that are not. */
function isReadable(token: string): boolean {
  const [header = '', claims = '', ...signature] = token.split('.');
  return signature.length === 1 && isObject(header) && isObject(claims);
}

function isObject(base64url: string): boolean {
  try {
    const value: unknown = JSON.parse(Buffer.from(base64url, 'base64url').toString());
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

const aboutTheToken = new Set([
  'auth/argument-error',
  'auth/id-token-expired',
  'auth/id-token-revoked',
  'auth/invalid-id-token',
  'auth/user-disabled',
  'auth/user-not-found',
]);

function isAboutTheToken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && aboutTheToken.has(String(error.code));
}
