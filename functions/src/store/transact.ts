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
