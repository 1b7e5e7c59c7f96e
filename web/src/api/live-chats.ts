import type {
  ChatDocument as StoredChat,
  MessageDocument as StoredMessage,
} from '@stackstage/contracts';
import { collection, doc, limit, onSnapshot, orderBy, query } from 'firebase/firestore';
import { ChatDocument, MessageDocument } from './contract.ts';
import { type Failed, following } from './following.ts';

/** A chat as the list shows it. */
export interface LiveChat extends StoredChat {
  readonly id: string;
}

/** A message as it is now; `writing` while it grows. */
export interface LiveMessage extends StoredMessage {
  readonly id: string;
}

/** Follows somebody's chats, the last spoken in first. @returns what ends it */
export function followChats(
  uid: string,
  most: number,
  told: (chats: readonly LiveChat[]) => void,
  failed: Failed,
): () => void {
  return following(failed, (database) => {
    const newest = query(
      collection(database, 'users', uid, 'chats'),
      orderBy('updated_at', 'desc'),
      limit(most),
    );
    return onSnapshot(
      newest,
      (found) => told(found.docs.map((one) => ({ id: one.id, ...ChatDocument.parse(one.data()) }))),
      failed,
    );
  });
}

/** Follows one chat; `undefined` when there is none of this id. @returns what ends it */
export function followChat(
  uid: string,
  chatId: string,
  told: (chat: LiveChat | undefined) => void,
  failed: Failed,
): () => void {
  return following(failed, (database) =>
    onSnapshot(
      doc(database, 'users', uid, 'chats', chatId),
      (found) =>
        told(found.exists() ? { id: found.id, ...ChatDocument.parse(found.data()) } : undefined),
      failed,
    ),
  );
}

/** Follows the messages of a chat, in their order. @returns what ends it */
export function followMessages(
  uid: string,
  chatId: string,
  told: (messages: readonly LiveMessage[]) => void,
  failed: Failed,
): () => void {
  return following(failed, (database) => {
    const ordered = query(
      collection(database, 'users', uid, 'chats', chatId, 'messages'),
      orderBy('n', 'asc'),
    );
    return onSnapshot(
      ordered,
      (found) =>
        told(found.docs.map((one) => ({ id: one.id, ...MessageDocument.parse(one.data()) }))),
      failed,
    );
  });
}
