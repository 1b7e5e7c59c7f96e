import { useEffect, useState } from 'react';
import type { LiveChat, LiveMessage } from './live-chats.ts';

export type { LiveChat, LiveMessage } from './live-chats.ts';

/** What is followed, as far as it is known; `undefined` data while it is on its way. */
export interface Followed<T> {
  readonly data: T | undefined;
  readonly error: unknown;
}

/** Begins to follow; gives what ends it. Firestore is loaded with the first. */
type Follow<T> = (told: (data: T) => void, failed: (error: unknown) => void) => Promise<() => void>;

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

/** Follows while `key` stays the same; nothing without one. */
function useFollowed<T>(key: string | undefined, follow: Follow<T>): Followed<T> {
  const [followed, setFollowed] = useState<Followed<T> & { readonly of: string | undefined }>({
    of: undefined,
    data: undefined,
    error: undefined,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what `follow` follows
  useEffect(() => {
    if (key === undefined) return;
    let ended = false;
    let stop = () => {};
    const failed = (error: unknown) => setFollowed({ of: key, data: undefined, error });
    follow((data) => setFollowed({ of: key, data, error: undefined }), failed)
      .then((end) => {
        if (ended) end();
        else stop = end;
      })
      .catch(failed);
    return () => {
      ended = true;
      stop();
    };
  }, [key]);
  return followed.of === key ? followed : { data: undefined, error: undefined };
}
