import { Problem } from '@stackstage/contracts';
import { endpoint } from '../http/endpoint.ts';
import { expectUncommon } from '../sign-in/common-passwords.ts';
import { credentials } from '../sign-in/credentials.ts';
import { askIdentityToolkit } from '../sign-in/identity-toolkit.ts';
import { trying } from '../sign-in/trying.ts';
import { countAttempt } from '../store/attempts.ts';
import { database } from '../store/database.ts';

export const authSignup = endpoint('authSignup', async ({ body, configuration, request, now }) => {
  await countAttempt(database(), trying(undefined, request, configuration), now);
  await expectUncommon(body.password, body.email);
  const answer = await askIdentityToolkit('signUp', body, configuration);
  if ('account' in answer) return credentials(answer.account);
  throw refusal(answer.refused);
});

function refusal(code: string): Error {
  switch (code) {
    case 'EMAIL_EXISTS':
      return new Problem('email-taken', 'Sign in instead, or take another e-mail address.');
    case 'WEAK_PASSWORD':
    case 'PASSWORD_DOES_NOT_MEET_REQUIREMENTS':
      return new Problem('password-refused', 'Take a longer password, of at least 8 characters.');
    case 'INVALID_EMAIL':
      return new Problem('request-invalid', 'This is not an e-mail address.', {
        errors: [{ pointer: '/email', reason: 'not an e-mail address' }],
      });
    default:
      return new Error(`Firebase Authentication refused a sign-up: ${code}`);
  }
}
