import { endpoint } from '../http/endpoint.ts';
import { chatPdf } from '../pdf/chat-pdf.ts';
import { readConversation } from '../store/chats.ts';
import { spend } from '../store/usage.ts';

/** A chat as a PDF to be saved. */
export const chatExportPdf = endpoint('chatExportPdf', async ({ user, db, now, body }) => {
  const conversation = await readConversation(db, user.uid, body.chat_id);
  await spend(db, user.uid, 'exports', now);
  const { title, updated_at } = conversation.chat;
  return {
    contentType: 'application/pdf',
    fileName: `${title} ${updated_at.slice(0, 10)}.pdf`,
    bytes: await chatPdf(conversation),
  };
});
