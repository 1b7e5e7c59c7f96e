import { createHash } from 'node:crypto';
import { AttemptsDocument, Problem } from '@stackstage/contracts';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { transact } from './transact.ts';

const windowMs = 15 * 60 * 1000;
const perEmail = 10;
const perAddress = 100;

/** Who tries to sign in: an e-mail address, and the network address it comes from if that is known. */
export interface Trying {
  readonly email?: string;
  readonly address?: string;
}

/**
 * Counts a try to sign in or up, by hashes only.
 * @throws Problem `too-many-attempts` when the e-mail or the address had its share in this quarter of an hour
 */
export async function countAttempt(db: Firestore, trying: Trying, now: Date): Promise<void> {
  const { email, address } = trying;
  if (address !== undefined) await count(db, `address ${address}`, perAddress, now);
  if (email !== undefined) await count(db, keyOf(email), perEmail, now);
}

/** Forgets the tries of an e-mail address, after one that succeeded. */
export async function forgetAttempts(db: Firestore, email: string): Promise<void> {
  await documentOf(db, keyOf(email)).delete();
}

async function count(db: Firestore, key: string, most: number, now: Date): Promise<void> {
  const document = documentOf(db, key);
  await transact(db, async (transaction) => {
    const stored = AttemptsDocument.parse((await transaction.get(document)).data() ?? {});
    const running = stored.ends > now.getTime();
    const ends = running ? stored.ends : now.getTime() + windowMs;
    const tries = running ? stored.count : 0;
    if (tries >= most) {
      const retry_after = Math.ceil((ends - now.getTime()) / 1000);
      const minutes = Math.ceil(retry_after / 60);
      const detail = `There were too many tries. Wait ${minutes} min, then try again.`;
      throw new Problem('too-many-attempts', detail, { retry_after });
    }
    transaction.set(document, { count: tries + 1, ends, expires_at: Timestamp.fromMillis(ends) });
  });
}

/** The same key for every way to write one address. */
function keyOf(email: string): string {
  return `email ${email.trim().toLowerCase()}`;
}

function documentOf(db: Firestore, key: string) {
  return db.collection('attempts').doc(createHash('sha256').update(key).digest('hex'));
}
