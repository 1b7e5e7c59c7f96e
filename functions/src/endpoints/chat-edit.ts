import { endpoint } from '../http/endpoint.ts';
import { deleteChat, renameChat } from '../store/chats.ts';

/** Renames a chat, or deletes it with all its messages. */
export const chatEdit = endpoint('chatEdit', async ({ user, db, body }) => {
  const { chat_id, title } = body;
  if (title === undefined) {
    await deleteChat(db, user.uid, chat_id);
    return { chat_id, deleted: true };
  }
  await renameChat(db, user.uid, chat_id, title);
  return { chat_id, title, deleted: false };
});
