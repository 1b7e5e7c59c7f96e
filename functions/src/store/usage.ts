import {
  type Metered,
  MinuteDocument,
  Problem,
  StoredDocument,
  UsageDocument,
} from '@stackstage/contracts';
import { type Firestore, Timestamp } from 'firebase-admin/firestore';
import type { ChatLimits } from '../configuration.ts';
import { pathsOf } from './paths.ts';
import { transactInLine } from './transact.ts';

/** Messages and tokens have their limits from configuration. */
const perDay: Readonly<Record<Exclude<Metered, 'messages' | 'tokens'>, number>> = {
  analyses: 200,
  rankings: 500,
  comparisons: 500,
  exports: 200,
};
const mostReports = 500;
const mostBytes = 200 * 1024 * 1024;
const minuteMs = 60_000;
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/**
 * Counts one use against the user's day (UTC); two requests at once can't both take the last.
 * @throws Problem `quota-spent`; nothing is counted then
 */
export async function spend(
  db: Firestore,
  uid: string,
  what: keyof typeof perDay,
  now: Date,
  limit = perDay[what],
): Promise<void> {
  const counter = pathsOf(db, uid).usageOf(now);
  await transactInLine(db, line(uid), async (transaction) => {
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
 * Counts one message against the user's minute and day, and sets tokens aside for its answer; requests
 * that race can't pass a limit together.
 *
 * @throws Problem `quota-spent` with the seconds to wait; nothing is counted then
 */
export async function reserveMessage(
  db: Firestore,
  uid: string,
  now: Date,
  tokens: number,
  limits: ChatLimits,
): Promise<void> {
  const { minute, usageOf } = pathsOf(db, uid);
  const day = usageOf(now);
  await transactInLine(db, line(uid), async (transaction) => {
    const [minuteData, dayData] = await transaction.getAll(minute, day);
    const stored = MinuteDocument.parse(minuteData?.data() ?? {});
    const used = UsageDocument.parse(dayData?.data() ?? {});
    const running = stored.ends > now.getTime();
    const ends = running ? stored.ends : now.getTime() + minuteMs;
    const messages = running ? stored.messages : 0;
    if (messages >= limits.messagesPerMinute) {
      // One that came before the minute began, and is counted after, waits no longer than it.
      const retry_after = Math.ceil(Math.min(minuteMs, ends - now.getTime()) / 1000);
      const detail = `${limits.messagesPerMinute} messages a minute are answered. Wait ${retry_after} s, then send it again.`;
      throw new Problem('quota-spent', detail, { retry_after });
    }
    if (used.messages >= limits.messagesPerDay || used.tokens + tokens > limits.tokensPerDay) {
      const what =
        used.messages >= limits.messagesPerDay
          ? `${limits.messagesPerDay} messages`
          : tokenCount(limits.tokensPerDay);
      throw daySpent(now, what);
    }
    const expires_at = Timestamp.fromMillis(now.getTime() + keptForMs);
    transaction.set(minute, { messages: messages + 1, ends, expires_at });
    transaction.set(day, {
      ...used,
      messages: used.messages + 1,
      tokens: used.tokens + tokens,
      expires_at,
    });
  });
}

/**
 * Sets tokens aside for a model that is asked beside a message; `settleMessage` corrects them.
 * @throws Problem `quota-spent`; nothing is counted then
 */
export async function reserveTokens(
  db: Firestore,
  uid: string,
  now: Date,
  tokens: number,
  { tokensPerDay }: ChatLimits,
): Promise<void> {
  const day = pathsOf(db, uid).usageOf(now);
  await transactInLine(db, line(uid), async (transaction) => {
    const used = UsageDocument.parse((await transaction.get(day)).data() ?? {});
    if (used.tokens + tokens > tokensPerDay) throw daySpent(now, tokenCount(tokensPerDay));
    const expires_at = Timestamp.fromMillis(now.getTime() + keptForMs);
    transaction.set(day, { ...used, tokens: used.tokens + tokens, expires_at });
  });
}

/** Corrects what was counted for a message by what it really took, in tokens and messages. */
export async function settleMessage(
  db: Firestore,
  uid: string,
  now: Date,
  more: { readonly tokens: number; readonly messages: 0 | -1 },
): Promise<void> {
  if (more.tokens === 0 && more.messages === 0) return;
  const { minute, usageOf } = pathsOf(db, uid);
  const day = usageOf(now);
  await transactInLine(db, line(uid), async (transaction) => {
    const [minuteData, dayData] = await transaction.getAll(minute, day);
    const inMinute = MinuteDocument.parse(minuteData?.data() ?? {});
    const used = UsageDocument.parse(dayData?.data() ?? {});
    const atLeastNone = (count: number) => Math.max(0, count);
    transaction.update(day, {
      tokens: atLeastNone(used.tokens + more.tokens),
      messages: atLeastNone(used.messages + more.messages),
    });
    if (more.messages !== 0)
      transaction.update(minute, { messages: atLeastNone(inMinute.messages + more.messages) });
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

function daySpent(now: Date, what: string): Problem {
  const retry_after = secondsToMidnight(now);
  const hours = Math.ceil(retry_after / 3600);
  const detail = `Today's ${what} are used. The next day begins in ${hours} h (0:00 UTC).`;
  return new Problem('quota-spent', detail, { retry_after });
}

function tokenCount(tokens: number): string {
  return `${tokens.toLocaleString('en')} tokens`;
}

function secondsToMidnight(now: Date): number {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1);
  return Math.ceil((midnight - now.getTime()) / 1000);
}

/** All that counts one person's uses changes the same documents. */
function line(uid: string): string {
  return `usage of ${uid}`;
}
