import type { LiveChat, LiveMessage } from './live-chats.ts';
import { type Followed, useFollowed } from './use-followed.ts';

export type { LiveChat, LiveMessage } from './live-chats.ts';

/** Somebody's chats, live, the last spoken in first. */
export function useChats(uid: string | undefined, most: number): Followed<readonly LiveChat[]> {
  return useFollowed(uid && `${uid} ${most}`, async (told, failed) => {
    const { followChats } = await import('./live-chats.ts');
    return followChats(uid ?? '', most, told, failed);
  });
}

/** One chat, live; `null` when there is none of this id. */
export function useChat(
  uid: string | undefined,
  chatId: string | undefined,
): Followed<LiveChat | null> {
  return useFollowed(keyOf(uid, chatId), async (told, failed) => {
    const { followChat } = await import('./live-chats.ts');
    return followChat(uid ?? '', chatId ?? '', (chat) => told(chat ?? null), failed);
  });
}

/** The messages of a chat, live, in their order. */
export function useMessages(
  uid: string | undefined,
  chatId: string | undefined,
): Followed<readonly LiveMessage[]> {
  return useFollowed(keyOf(uid, chatId), async (told, failed) => {
    const { followMessages } = await import('./live-chats.ts');
    return followMessages(uid ?? '', chatId ?? '', told, failed);
  });
}

function keyOf(uid: string | undefined, chatId: string | undefined): string | undefined {
  return uid === undefined || chatId === undefined ? undefined : `${uid} ${chatId}`;
}
