import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { testDatabase } from '../testing/firestore.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';

const db = testDatabase();
const now = new Date('2026-11-24T12:00:00Z');
const later = new Date(now.getTime() + 15 * 60 * 1000 + 1);

async function tries(count: number, trying: { email?: string; address?: string }): Promise<void> {
  for (let index = 0; index < count; index += 1) await countAttempt(db, trying, now);
}

it('an e-mail address has ten tries, however it is written, and new ones a quarter of an hour later', async () => {
  const email = `${randomUUID()}@example.org`;
  await tries(10, { email });
  const refused = countAttempt(db, { email: ` ${email.toUpperCase()}` }, now);
  await expect(refused).rejects.toMatchObject({
    code: 'too-many-attempts',
    members: { retry_after: 900 },
  });
  await expect(countAttempt(db, { email }, later)).resolves.toBeUndefined();
});

it('a sign-in that succeeds gives them back', async () => {
  const email = `${randomUUID()}@example.org`;
  await tries(10, { email });
  await forgetAttempts(db, email);
  await expect(countAttempt(db, { email }, now)).resolves.toBeUndefined();
});

it('a network address has a hundred, whatever e-mails it tries', async () => {
  const address = randomUUID();
  await tries(100, { address });
  const refused = countAttempt(db, { email: `${randomUUID()}@example.org`, address }, now);
  await expect(refused).rejects.toMatchObject({ code: 'too-many-attempts' });
});
