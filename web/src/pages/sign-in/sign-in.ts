import type { ProblemCode } from '@stackstage/contracts';
import { call } from '../../api/call.ts';
import { Problem, problems } from '../../api/contract.ts';
import { Unreachable } from '../../api/unreachable.ts';
import { followSession } from '../../session/session.ts';

/** Firebase is loaded when somebody signs in, not before. */
const loadAuth = () => import('../../session/firebase-auth.ts');

/** Makes the account at the service, then signs this browser in with it. */
export async function signUp(email: string, password: string): Promise<void> {
  await call('authSignup', { email, password });
  await signIn(email, password);
}

/** @throws Problem `credentials-wrong` for an unknown address and for a wrong password alike */
export async function signIn(email: string, password: string): Promise<void> {
  void followSession();
  const { signInWithPassword } = await loadAuth();
  await signInWithPassword(email, password).catch((error: unknown) => {
    throw problemOf(error);
  });
}

/** Signs in with Google's window, or in the local suite as the address given. */
export async function signInWith(google: { readonly localEmail?: string }): Promise<void> {
  void followSession();
  const { signInWithGoogle, signInWithLocalGoogle } = await loadAuth();
  const signing =
    google.localEmail === undefined ? signInWithGoogle() : signInWithLocalGoogle(google.localEmail);
  await signing.catch((error: unknown) => {
    if (codeOf(error) !== 'auth/popup-closed-by-user') throw problemOf(error);
  });
}

function problemOf(error: unknown): Error {
  switch (codeOf(error)) {
    case 'auth/invalid-credential':
    case 'auth/invalid-email':
    case 'auth/invalid-login-credentials':
    case 'auth/user-disabled':
    case 'auth/user-not-found':
    case 'auth/wrong-password':
      return problem('credentials-wrong', 'Check both, or sign up if you have no account yet.');
    case 'auth/too-many-requests':
      return problem('too-many-attempts', 'Wait a few minutes, then try again.');
    case 'auth/network-request-failed':
      return new Unreachable(navigator.onLine ? 'no-answer' : 'offline');
    case 'auth/popup-blocked':
      return new Error(
        'The browser blocked the window of Google. Allow it for this page, then try again.',
      );
    default:
      return error instanceof Error ? error : new Error(String(error));
  }
}

function problem(code: ProblemCode, detail: string): Problem {
  return new Problem(code, detail, { title: problems[code].title });
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
