import { Problem } from '@stackstage/contracts';
import * as z from 'zod';
import type { Configuration } from '../configuration.ts';

const service = 'identitytoolkit.googleapis.com/v1/accounts';
const answerWithinMs = 10_000;

const Account = z.object({
  idToken: z.string(),
  refreshToken: z.string(),
  expiresIn: z.coerce.number().int().positive(),
  localId: z.string(),
});
const Refusal = z.object({ error: z.object({ message: z.string() }) });

/** What Firebase Authentication answered: an account's tokens, or the code of its refusal. */
export type SignInAnswer =
  | { readonly account: z.infer<typeof Account> }
  | { readonly refused: string };

/**
 * Asks Firebase Authentication over its REST interface, or its emulator where one is configured.
 *
 * @param what the method's name, such as `signUp` or `signInWithPassword`
 * @throws Problem `sign-in-unavailable` when there is no answer, or one that says nothing about the account
 */
export async function askIdentityToolkit(
  what: 'signUp' | 'signInWithPassword' | 'signInWithIdp',
  body: object,
  { authEmulator, webApiKey }: Configuration,
): Promise<SignInAnswer> {
  const base = authEmulator ? `http://${authEmulator}/${service}` : `https://${service}`;
  const answer = await fetch(`${base}:${what}?key=${encodeURIComponent(webApiKey)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...body, returnSecureToken: true }),
    signal: AbortSignal.timeout(answerWithinMs),
  }).catch(() => undefined);
  if (answer === undefined || answer.status >= 500) throw unavailable();

  const content: unknown = await answer.json().catch(() => undefined);
  if (answer.ok) return { account: Account.parse(content) };
  const refusal = Refusal.safeParse(content);
  if (!refusal.success) throw unavailable();
  // `WEAK_PASSWORD : Password should be at least 6 characters`
  return { refused: refusal.data.error.message.split(' ', 1)[0] ?? '' };
}

function unavailable(): Problem {
  const detail = 'The sign-in service does not answer. Nothing was changed; try again in a minute.';
  return new Problem('sign-in-unavailable', detail, { retry_after: 60 });
}
