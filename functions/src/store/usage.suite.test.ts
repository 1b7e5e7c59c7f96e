import { randomUUID } from 'node:crypto';
import { Problem } from '@stackstage/contracts';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/firestore.ts';
import { inPlace } from './running.ts';
import { expectRoom, reserveMessage, settleMessage, spend } from './usage.ts';

const db = testDatabase();
const noon = new Date('2026-11-24T12:00:00Z');

async function codesOf(attempts: readonly Promise<unknown>[]): Promise<(string | undefined)[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((result) => {
    if (result.status === 'fulfilled') return undefined;
    return result.reason instanceof Problem ? result.reason.code : String(result.reason);
  });
}

describe('spend', () => {
  it('lets exactly ten of fifty through when ten are left, however they race', async () => {
    const uid = randomUUID();
    const attempts = Array.from({ length: 50 }, () => spend(db, uid, 'analyses', noon, 10));
    const codes = await codesOf(attempts);
    expect(codes.filter((code) => code === undefined)).toHaveLength(10);
    expect(codes.filter((code) => code === 'quota-spent')).toHaveLength(40);
  });

  it('says in how many seconds the day ends, and starts anew then', async () => {
    const uid = randomUUID();
    await spend(db, uid, 'rankings', noon, 1);
    const refused = await spend(db, uid, 'rankings', noon, 1).catch((problem: unknown) => problem);
    expect(refused).toMatchObject({ code: 'quota-spent', members: { retry_after: 12 * 3600 } });
    const tomorrow = new Date('2026-11-25T00:00:00Z');
    await expect(spend(db, uid, 'rankings', tomorrow, 1)).resolves.toBeUndefined();
  });

  it('counts each kind of use by itself', async () => {
    const uid = randomUUID();
    await spend(db, uid, 'analyses', noon, 1);
    await expect(spend(db, uid, 'comparisons', noon, 1)).resolves.toBeUndefined();
  });
});

describe('messages and tokens', () => {
  const plenty = { messagesPerMinute: 1_000, messagesPerDay: 1_000, tokensPerDay: 1_000_000 };
  const fifty = (uid: string, limits: Partial<typeof plenty>) =>
    codesOf(
      Array.from({ length: 50 }, () =>
        reserveMessage(db, uid, noon, 100, { ...plenty, ...limits }),
      ),
    );

  it.each([
    ['messages a minute', { messagesPerMinute: 10 }],
    ['messages a day', { messagesPerDay: 10 }],
    ['tokens a day', { tokensPerDay: 1_099 }],
  ])('exactly ten of fifty pass a limit of ten, by %s', async (_name, limits) => {
    const uid = randomUUID();
    const codes = await fifty(uid, limits);
    expect(codes.filter((code) => code === undefined)).toHaveLength(10);
    expect(codes.filter((code) => code === 'quota-spent')).toHaveLength(40);
    const { messages, tokens } = (await day(uid).get()).data() ?? {};
    expect([messages, tokens]).toEqual([10, 1_000]);
  });

  it.each([
    ['a minute', { messagesPerMinute: 1 }, 60, 61_000],
    ['a day', { messagesPerDay: 1 }, 12 * 3600, 12 * 3600 * 1000],
    ['a day’s tokens', { tokensPerDay: 150 }, 12 * 3600, 12 * 3600 * 1000],
  ])('of %s say how long to wait, and come back then', async (_name, limits, seconds, laterMs) => {
    const uid = randomUUID();
    const all = { ...plenty, ...limits };
    await reserveMessage(db, uid, noon, 100, all);
    await expect(reserveMessage(db, uid, noon, 100, all)).rejects.toMatchObject({
      code: 'quota-spent',
      members: { retry_after: seconds },
    });
    const later = new Date(noon.getTime() + laterMs);
    await expect(reserveMessage(db, uid, later, 100, all)).resolves.toBeUndefined();
  });

  it('are settled by what was used, and given back whole where nothing was answered', async () => {
    const uid = randomUUID();
    await reserveMessage(db, uid, noon, 100, plenty);
    await settleMessage(db, uid, noon, { tokens: 20 - 100, messages: 0 });
    await reserveMessage(db, uid, noon, 100, plenty);
    await settleMessage(db, uid, noon, { tokens: -100, messages: -1 });
    expect((await day(uid).get()).data()).toMatchObject({ messages: 1, tokens: 20 });
  });
});

function day(uid: string) {
  return db.doc(`users/${uid}/usage/2026-11-24`);
}

/** Takes a place and keeps it until `leave` is called. */
async function occupy(uid: string) {
  const { promise: left, resolve: leave } = Promise.withResolvers<void>();
  const { promise: inside, resolve: enter } = Promise.withResolvers<void>();
  const done = inPlace(db, uid, noon, () => {
    enter();
    return left;
  });
  await inside;
  return { leave, done };
}

describe('inPlace', () => {
  it('gives two places, and takes them back, also after a failure', async () => {
    const uid = randomUUID();
    const [first, second] = [await occupy(uid), await occupy(uid)];
    const third = inPlace(db, uid, noon, async () => 'ran');
    await expect(third).rejects.toMatchObject({ code: 'too-many-running' });
    for (const { leave, done } of [first, second]) {
      leave();
      await done;
    }
    const broken = inPlace(db, uid, noon, async () => {
      throw new Error('broken');
    });
    await expect(broken).rejects.toThrow('broken');
    const [again] = [await occupy(uid), await occupy(uid)];
    again.leave();
  });

  it('forgets a place whose process is gone', async () => {
    const uid = randomUUID();
    await occupy(uid);
    await occupy(uid);
    const later = new Date(noon.getTime() + 61_000);
    await expect(inPlace(db, uid, later, async () => 'ran')).resolves.toBe('ran');
  });
});

describe('expectRoom', () => {
  it.each([
    [{ reports: 499, bytes: 0 }, true],
    [{ reports: 500, bytes: 0 }, false],
    [{ reports: 1, bytes: 200 * 1024 * 1024 - 1 }, true],
    [{ reports: 1, bytes: 200 * 1024 * 1024 }, false],
  ])('with %j stored there is room: %s', async (stored, room) => {
    const uid = randomUUID();
    await db.doc(`users/${uid}/usage/stored`).set(stored);
    const asked = expectRoom(db, uid);
    await (room
      ? expect(asked).resolves.toBeUndefined()
      : expect(asked).rejects.toMatchObject({ code: 'storage-full' }));
  });
});
