import { setTimeout } from 'node:timers/promises';
import { type AssistantResponse, Problem } from '@stackstage/contracts';
import { readMessage, requestStop } from '../store/chats.ts';
import type { Firestore } from '../store/database.ts';

const lookEveryMs = 100;
const waitMs = 2_500;

/**
 * Ends the answer that runs in a chat, and gives it as far as it came.
 * @throws Problem `message-invalid` without a chat, `chat-not-found`
 */
export async function stopAnswer(
  db: Firestore,
  uid: string,
  chatId: string | undefined,
): Promise<AssistantResponse> {
  if (chatId === undefined)
    throw new Problem('message-invalid', 'Name the chat whose answer is to end: `chat_id`.');
  const { id, running } = await requestStop(db, uid, chatId, new Date());
  const began = performance.now();
  for (;;) {
    const { message, state } = await readMessage(db, uid, chatId, id);
    if (!running || state === 'done' || performance.now() - began > waitMs)
      return { chat_id: chatId, message };
    await setTimeout(lookEveryMs);
  }
}
