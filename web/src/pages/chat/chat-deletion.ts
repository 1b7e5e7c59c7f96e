import { notifications } from '@mantine/notifications';
import { createElement, useSyncExternalStore } from 'react';
import { whenSignedOut } from '../../session/session.ts';
import { UndoNote } from './undo-note.tsx';

/** How long a deletion can be undone; milliseconds. */
const undoMs = 10_000;

/** Chats that are about to be deleted, whatever page is shown meanwhile, each with its timer. */
const timers = new Map<string, number>();
/** What deletes them when the page is closed before. */
const leavings = new Map<string, () => void>();
const listeners = new Set<() => void>();
/** Also those that are being deleted now. */
let leaving: ReadonlySet<string> = new Set();

/** Ids of chats that count as deleted. */
export function useLeaving(): ReadonlySet<string> {
  return useSyncExternalStore(subscribe, () => leaving);
}

/**
 * Deletes a chat after 10 s, in which that can be undone; closing the page deletes it at once.
 * @param failed told when it could not be deleted; it is in the list again then
 */
export function deleteChat(
  { id, title }: { readonly id: string; readonly title: string },
  failed: (error: unknown) => void,
): void {
  const note = noteOf(id);
  setLeaving([...leaving, id]);
  timers.set(
    id,
    window.setTimeout(() => void finish(id).catch(failed), undoMs),
  );
  const beReady = async () => {
    const { readyToLeave } = await import('../../api/call.ts');
    leavings.set(id, await readyToLeave('chatEdit', { chat_id: id, delete: true }));
  };
  beReady().catch(() => undefined); // the timer tells what is wrong
  const undo = () => {
    if (!take(id)) return;
    setLeaving([...leaving].filter((one) => one !== id));
  };
  notifications.show({
    id: note,
    autoClose: false, // it goes with the time that it tells of
    withBorder: true,
    withCloseButton: false,
    message: createElement(UndoNote, { title, undo }),
  });
}

async function finish(id: string): Promise<void> {
  if (!take(id)) return;
  try {
    const { call } = await import('../../api/call.ts');
    await call('chatEdit', { chat_id: id, delete: true });
  } finally {
    setLeaving([...leaving].filter((one) => one !== id));
  }
}

/** Ends the wait. @returns whether there was one */
function take(id: string): boolean {
  clearTimeout(timers.get(id));
  notifications.hide(noteOf(id));
  leavings.delete(id);
  return timers.delete(id);
}

function noteOf(id: string): string {
  return `delete-${id}`;
}

function setLeaving(ids: readonly string[]): void {
  leaving = new Set(ids);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

addEventListener('pagehide', () => {
  for (const id of [...timers.keys()]) {
    leavings.get(id)?.();
    take(id);
  }
});
whenSignedOut(() => {
  for (const id of [...timers.keys()]) take(id);
  setLeaving([]);
});
