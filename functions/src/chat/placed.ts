import { setTimeout } from 'node:timers/promises';
import { Problem } from '@stackstage/contracts';
import { type Asked, beginTurn, type Turn } from '../store/chats.ts';
import type { Firestore } from '../store/database.ts';

const lookEveryMs = 250;
const waitMs = 20_000;

/**
 * The turn, once the chat's place is free: one answer is written at a time, others wait for it.
 * @throws Problem `answer-running` after 20 s
 */
export async function placed(db: Firestore, uid: string, asked: Asked): Promise<Turn> {
  const began = performance.now();
  for (;;) {
    const turn = await beginTurn(db, uid, asked, new Date());
    if (turn) return turn;
    if (performance.now() - began > waitMs) {
      const detail =
        'Another answer is still being written in this chat. Stop it, or wait for its end.';
      throw new Problem('answer-running', detail, { retry_after: 5 });
    }
    await setTimeout(lookEveryMs);
  }
}
