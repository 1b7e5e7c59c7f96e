import { notifications } from '@mantine/notifications';
import { createElement, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LiveChat } from '../../api/stored-chats.ts';
import { UndoNote } from './undo-note.tsx';

/** How long a deletion can be undone; milliseconds. */
const undoMs = 10_000;

/**
 * Deletes chats after 10 s, in which the deletion can be undone; whoever leaves the page before deletes
 * at once.
 */
export function useChatDeletion(current: string | undefined, failed: (error: unknown) => void) {
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const timers = useRef(new Map<string, number>());
  const navigate = useNavigate();

  const finish = useCallback(
    async (id: string) => {
      const timer = timers.current.get(id);
      if (timer === undefined) return;
      clearTimeout(timer);
      timers.current.delete(id);
      try {
        const { call } = await import('../../api/call.ts');
        await call('chatEdit', { chat_id: id, delete: true });
      } catch (error) {
        failed(error);
      }
      setLeaving((before) => new Set([...before].filter((one) => one !== id)));
    },
    [failed],
  );

  const remove = useCallback(
    (chat: LiveChat) => {
      setLeaving((before) => new Set([...before, chat.id]));
      timers.current.set(
        chat.id,
        window.setTimeout(() => void finish(chat.id), undoMs),
      );
      if (chat.id === current) void navigate('/assistant');
      const note = `delete-${chat.id}`;
      const undo = () => {
        clearTimeout(timers.current.get(chat.id));
        timers.current.delete(chat.id);
        setLeaving((before) => new Set([...before].filter((one) => one !== chat.id)));
        notifications.hide(note);
      };
      notifications.show({
        id: note,
        autoClose: undoMs,
        withBorder: true,
        message: createElement(UndoNote, { title: chat.title, undo }),
      });
    },
    [current, finish, navigate],
  );

  useEffect(() => {
    const leave = () => {
      for (const id of timers.current.keys()) void finish(id);
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [finish]);

  return { leaving, remove };
}
