import { randomUUID } from 'node:crypto';
import { Problem } from '@stackstage/contracts';
import type { Firestore } from 'firebase-admin/firestore';
import * as z from 'zod';
import { pathsOf } from './paths.ts';
import { transact } from './transact.ts';

const mostAtOnce = 2;
/** A process that ended without giving back its place is forgotten after this. */
const placeEndsAfterMs = 60_000;

/** `users/{uid}/usage/running`: places that are taken, each with the time (ms) it ends by itself. */
const RunningDocument = z.object({ places: z.record(z.string(), z.number()).default({}) });

/**
 * Runs `work` while holding one of the user's places for heavy work.
 * @throws Problem `too-many-running` when all are taken
 */
export async function inPlace<T>(
  db: Firestore,
  uid: string,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  const place = randomUUID();
  await change(db, uid, (places) => {
    const alive = Object.entries(places).filter(([, ends]) => ends > now.getTime());
    if (alive.length >= mostAtOnce) {
      const detail = `${mostAtOnce} of your analyses run already. Wait for one to end.`;
      throw new Problem('too-many-running', detail, { retry_after: 5 });
    }
    return { ...Object.fromEntries(alive), [place]: now.getTime() + placeEndsAfterMs };
  });
  try {
    return await work();
  } finally {
    await change(db, uid, ({ [place]: _given, ...others }) => others);
  }
}

type Places = Readonly<Record<string, number>>;

async function change(db: Firestore, uid: string, to: (places: Places) => Places): Promise<void> {
  const document = pathsOf(db, uid).running;
  await transact(db, async (transaction) => {
    const { places } = RunningDocument.parse((await transaction.get(document)).data() ?? {});
    transaction.set(document, { places: to(places) });
  });
}
