import type { AssistantRequest } from '@stackstage/contracts';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type LiveChat, type LiveMessage, useChat, useMessages } from '../../api/stored-chats.ts';
import { branchOf, type Choices, type Shown } from './branch.ts';
import { choicesTo, messagesNow } from './messages-now.ts';
import { type Streamed, type Unsent, useAnswer } from './use-answer.ts';
import { useIsPast } from './use-is-past.ts';

/** Where what belongs to a chat is kept that isn't begun. */
export const newChat = 'new';

/** One chat as it is now, and what can be done in it. */
export interface Talk {
  /** `null` when there is none of this id; `undefined` while it is on its way, and for a new one. */
  readonly chat: LiveChat | null | undefined;
  readonly branch: readonly Shown<LiveMessage>[];
  readonly isWaiting: boolean;
  readonly error: unknown;
  readonly running: boolean;
  readonly doing: string | undefined;
  readonly unsent: Unsent | undefined;
  readonly stopping: boolean;
  readonly stop: (() => void) | undefined;
  /** Asks a question, in place of another where that is named. */
  send(question: Omit<AssistantRequest, 'chat_id' | 'after'> & { readonly message: string }): void;
  /** Has a question answered anew. */
  again(id: string, how: Pick<AssistantRequest, 'role' | 'model'>): void;
  choose(id: string): void;
}

/** Follows a chat, its messages and the answer that runs, wherever that was asked for. */
export function useTalk(uid: string | undefined, chatId: string | undefined): Talk {
  const { data: chat, error: chatError } = useChat(uid, chatId);
  const { data: stored, error: messagesError } = useMessages(uid, chatId);
  const { streamed, unsent, ask, stop } = useAnswer(useBegun());
  const shown = useRef(chatId);
  if (chatId !== undefined) shown.current = chatId;
  // One that began its chat is of this page also before the page has the chat's address.
  const isBegun = chatId === undefined && streamed?.isFirst && streamed.chatId !== shown.current;
  const mine = isBegun || streamed?.chatId === chatId ? streamed : undefined;
  const chatNow = chatId ?? mine?.chatId;
  const isDead = useIsPast(chat?.running?.ends);
  const lost = isDead ? chat?.running?.message : undefined;

  const messages = useMemo(
    () => withLost(messagesNow(stored ?? [], mine), lost),
    [stored, mine, lost],
  );
  const [choices, setChoices] = useState<Choices>(new Map());
  const branch = useMemo(() => branchOf(messages, choices), [messages, choices]);
  const latest = useRef({ messages, branch, head: chat?.head });
  latest.current = { messages, branch, head: chat?.head };

  const runs = chat?.running && !isDead ? chat.running.message : undefined;
  const isStored = messages.some(({ id, state }) => id === runs && state === 'done');
  const running = (runs !== undefined && !isStored) || (mine !== undefined && expectsMore(mine));
  const [stopped, setStopped] = useState(false);
  useEffect(() => {
    if (!running || unsent) setStopped(false);
  }, [running, unsent]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat begins with its newest branch
  useEffect(() => {
    if (streamed?.chatId !== chatId) setChoices(new Map());
  }, [chatId]);

  const askAfter = useCallback(
    (request: AssistantRequest, after: string | undefined) => {
      // What comes now is the newest of its place, and is shown.
      setChoices((before) => new Map([...before].filter(([parent]) => parent !== (after ?? ''))));
      ask({ request: { ...request, ...(chatNow !== undefined && { chat_id: chatNow }) }, after });
    },
    [ask, chatNow],
  );
  const send: Talk['send'] = useCallback(
    (question) => {
      const { messages: all, branch: read, head } = latest.current;
      const replaced = all.find(({ id }) => id === question.instead_of);
      const after = replaced ? replaced.parent : read.at(-1)?.message.id;
      // Two tabs that ask at once stand in order, unless one reads an older branch.
      const isOlder = !replaced && after !== undefined && after !== head;
      askAfter({ ...question, ...(isOlder && { after }) }, after);
    },
    [askAfter],
  );
  const again: Talk['again'] = useCallback(
    (id, how) => {
      const parent = latest.current.messages.find((one) => one.id === id)?.parent;
      askAfter({ ...how, instead_of: id }, parent);
    },
    [askAfter],
  );
  const choose = useCallback(
    (id: string) =>
      setChoices((before) => new Map([...before, ...choicesTo(latest.current.messages, id)])),
    [],
  );
  const stopNow = useCallback(() => {
    if (chatNow === undefined) return;
    setStopped(true);
    stop(chatNow);
  }, [stop, chatNow]);

  return {
    chat,
    branch,
    isWaiting: chatId !== undefined && !stored && !mine,
    error: chatError ?? messagesError,
    running,
    doing: mine?.doing,
    unsent: unsent?.chatId === chatId ? unsent : undefined,
    stopping: stopped,
    stop: running && chatNow !== undefined ? stopNow : undefined,
    send,
    again,
    choose,
  };
}

/** A chat that is begun gets its own address, if its page is still shown. */
function useBegun(): (id: string) => void {
  const navigate = useNavigate();
  return useCallback(
    (id) => {
      if (location.pathname !== '/assistant') return;
      void navigate(`/assistant/${id}`, { replace: true, preventScrollReset: true });
    },
    [navigate],
  );
}

function expectsMore({ reading, done }: Streamed): boolean {
  return reading && !done;
}

/** An answer whose process ended says so, before the next question has the server find it. */
function withLost(
  messages: readonly LiveMessage[],
  lost: string | undefined,
): readonly LiveMessage[] {
  if (lost === undefined) return messages;
  const notice = 'The answer was lost on its way; what was written until then is kept. Ask again.';
  return messages.map((message) =>
    message.id === lost && message.state === 'writing'
      ? { ...message, state: 'done', finish: 'failed', incomplete: true, notice }
      : message,
  );
}
