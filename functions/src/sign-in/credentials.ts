import type { Credentials } from '@stackstage/contracts';
import type { SignInAnswer } from './identity-toolkit.ts';

type Account = Extract<SignInAnswer, { readonly account: unknown }>['account'];

/** What a sign-in answers with. */
export function credentials(account: Account): Credentials {
  return {
    id_token: account.idToken,
    refresh_token: account.refreshToken,
    expires_in: account.expiresIn,
    uid: account.localId,
  };
}
