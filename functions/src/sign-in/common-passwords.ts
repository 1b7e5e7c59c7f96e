import { Problem } from '@stackstage/contracts';

/** What anyone would try first here, also with digits and signs: `Stack-Stage2026!`. */
const ownName = 'stackstage';
const whatToDo =
  'Take another: three or four words that do not belong together are easy to keep and hard to guess.';

let loading: Promise<ReadonlySet<string>> | undefined;

/**
 * Refuses a password that is among the most used ones, is the product's own name, or is the e-mail
 * address itself: those are guessed first. Upper and lower case are the same here.
 *
 * @throws Problem `password-common`
 * @see OWASP ASVS 5, 6.2.4 and 6.2.11
 */
export async function expectUncommon(password: string, email: string): Promise<void> {
  const lower = password.normalize('NFKC').toLowerCase().trim();
  const isKnown = (await commonPasswords()).has(lower);
  const [name] = email.toLowerCase().split('@', 1);
  if (!isKnown && !isOwnName(lower) && lower !== email.toLowerCase() && lower !== name) return;
  const why = isKnown
    ? 'This password is among the most used, so it is guessed first.'
    : 'This password is a name that anyone would try first.';
  const reason = isKnown ? 'among the most used passwords' : 'a name that is guessed first';
  throw new Problem('password-common', `${why} ${whatToDo}`, {
    errors: [{ pointer: '/password', reason }],
  });
}

/** The name once or more and no other letters. */
function isOwnName(lower: string): boolean {
  const letters = lower.replace(/[^a-z]/g, '');
  return letters !== '' && letters.replaceAll(ownName, '') === '';
}

/** 49,000 passwords, the most used first; 18,000 of them are long enough to be taken. Loaded when first asked. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  loading ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return loading;
}
