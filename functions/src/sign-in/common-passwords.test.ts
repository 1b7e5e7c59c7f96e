import { dictionary } from '@zxcvbn-ts/language-common';
import { describe, expect, it } from 'vitest';
import { expectUncommon } from './common-passwords.ts';

const email = 'ada.lovelace@example.org';
const shortest = 8;

describe('a password', () => {
  it('is refused when it is one of the 3,000 most used of its length, in any case', async () => {
    const long = dictionary['passwords-common'].filter(({ length }) => length >= shortest);
    expect(long.length).toBeGreaterThan(3_000);
    for (const password of long.slice(0, 3_000)) {
      const shouted = expectUncommon(password.toUpperCase(), email);
      await expect(shouted, password).rejects.toMatchObject({ code: 'password-common' });
    }
  });

  it.each([
    'password',
    'Password1',
    'QWERTYUIOP',
    '12345678',
    'iloveyou',
    'football',
    ' sunshine ',
    'ｐａｓｓｗｏｒｄ', // full width
  ])('%j is refused, and what to do is said', async (password) => {
    await expect(expectUncommon(password, email)).rejects.toMatchObject({
      code: 'password-common',
      message: expect.stringMatching(/most used.*Take another/),
      members: { errors: [{ pointer: '/password' }] },
    });
  });

  it.each([
    'stackstage',
    'StackStage',
    'stack-stage',
    'StackStage2026!',
    '123stackstage',
    'ada.lovelace@example.org',
    'Ada.Lovelace',
  ])('%j is refused as a name', async (password) => {
    await expect(expectUncommon(password, email)).rejects.toMatchObject({
      code: 'password-common',
      message: expect.stringMatching(/name.*Take another/),
    });
  });

  it.each([
    'correct horse battery',
    'a passphrase for tests',
    'twelve chars!',
    'my stackstage is tidy',
    '__proto__',
    'constructor',
    'pässwörd 🔑',
  ])('%j is taken', async (password) => {
    await expect(expectUncommon(password, email)).resolves.toBeUndefined();
  });
});
