import { Problem } from '@stackstage/contracts';
import type { CollectionReference, DocumentReference, Firestore } from 'firebase-admin/firestore';

/** Firestore keeps names that begin and end with two underscores for itself. */
const idFromOutside = /^(?!__.*__$)[A-Za-z0-9_-]{1,64}$/;

/** Every document and collection that is stored, all under the uid of a verified token. */
export function pathsOf(db: Firestore, uid: string) {
  const user = db.collection('users').doc(uid);
  const usage = user.collection('usage');
  return {
    reports: user.collection('reports') as CollectionReference,
    report: (id: string) => user.collection('reports').doc(checkedReportId(id)),
    parts: (id: string) => user.collection('reports').doc(checkedReportId(id)).collection('parts'),
    architecture: (id: string) =>
      user.collection('reports').doc(checkedReportId(id)).collection('architecture'),
    modelPart: (id: string) =>
      user.collection('reports').doc(checkedReportId(id)).collection('added').doc('model'),
    chats: user.collection('chats') as CollectionReference,
    chat: (id: string) => user.collection('chats').doc(checkedChatId(id)),
    messages: (id: string) =>
      user.collection('chats').doc(checkedChatId(id)).collection('messages'),
    message: (chatId: string, id: string) =>
      user
        .collection('chats')
        .doc(checkedChatId(chatId))
        .collection('messages')
        .doc(checkedMessageId(id)),
    usageOf: (day: Date): DocumentReference => usage.doc(day.toISOString().slice(0, 10)),
    minute: usage.doc('minute'),
    stored: usage.doc('stored'),
    running: usage.doc('running'),
    request: (keyHash: string): DocumentReference => user.collection('requests').doc(keyHash),
  };
}

/** An id that can't be one of ours is not found, in the same words as one that is somebody else's. */
function checkedReportId(id: string): string {
  if (idFromOutside.test(id)) return id;
  throw new Problem('report-not-found', 'There is no report with this id among yours.');
}

function checkedChatId(id: string): string {
  if (idFromOutside.test(id)) return id;
  throw new Problem('chat-not-found', 'There is no chat with this id among yours.');
}

function checkedMessageId(id: string): string {
  if (idFromOutside.test(id)) return id;
  throw new Problem('message-not-found', 'There is no message with this id in the chat.');
}
