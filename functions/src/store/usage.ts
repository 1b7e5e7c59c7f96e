import { type Metered, Problem, StoredDocument, UsageDocument } from '@stackstage/contracts';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import { pathsOf } from './paths.ts';
import { transact } from './transact.ts';

const perDay: Readonly<Record<Metered, number>> = {
  analyses: 200,
  rankings: 500,
  comparisons: 500,
  exports: 200,
};
const mostReports = 500;
const mostBytes = 200 * 1024 * 1024;
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Counts one use against the user's day (UTC); two requests at once can't both take the last.
 * @throws Problem `quota-spent`; nothing is counted then
 */
export async function spend(
  db: Firestore,
  uid: string,
  what: Metered,
  now: Date,
  limit = perDay[what],
): Promise<void> {
  const counter = pathsOf(db, uid).usageOf(now);
  await transact(db, async (transaction) => {
    const used = UsageDocument.parse((await transaction.get(counter)).data() ?? {});
    if (used[what] >= limit) {
      throw new Problem('quota-spent', `Today's ${limit} ${what} are used. Try tomorrow.`, {
        retry_after: secondsToMidnight(now),
      });
    }
    const expires_at = Timestamp.fromMillis(now.getTime() + keptForMs);
    transaction.set(counter, { ...used, [what]: used[what] + 1, expires_at });
  });
}

/**
 * Whether one more report may be stored.
 * @throws Problem `storage-full`
 */
export async function expectRoom(db: Firestore, uid: string): Promise<void> {
  const stored = StoredDocument.parse((await pathsOf(db, uid).stored.get()).data() ?? {});
  if (stored.reports < mostReports && stored.bytes < mostBytes) return;
  const detail = `${stored.reports} reports are stored, the limit is ${mostReports}. Delete some first.`;
  throw new Problem('storage-full', detail, { limit: mostReports });
}

function secondsToMidnight(now: Date): number {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((midnight - now.getTime()) / 1000);
}
