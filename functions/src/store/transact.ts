import type { Firestore, Transaction } from 'firebase-admin/firestore';

/** Fifty requests of one person at once must not wear a transaction out; the library's own limit is 5. */
const maxAttempts = 30;

/** Runs `work` as one: what it read has not changed when it writes, or it runs again. */
export function transact<T>(
  db: Firestore,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return db.runTransaction(work, { maxAttempts });
}

/** Ends of the newest work of each kind in this process. */
const lines = new Map<string, Promise<unknown>>();

/**
 * The same, one after the other where `what` is the same: fifty at once would otherwise send each other
 * back again and again. Right it is without that too, as other processes stand in no line of ours.
 */
export async function transactInLine<T>(
  db: Firestore,
  what: string,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const before = lines.get(what);
  const mine = (async () => {
    await before?.catch(() => undefined);
    return transact(db, work);
  })();
  lines.set(what, mine);
  try {
    return await mine;
  } finally {
    if (lines.get(what) === mine) lines.delete(what);
  }
}
