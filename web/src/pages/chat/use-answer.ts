import type { AssistantEvents, AssistantRequest, Citation, Message } from '@stackstage/contracts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { hasCode } from './has-code.ts';

/** Repaints while an answer streams; milliseconds between them. */
const repaintMs = 60;
/** A question that was sent twice with one key, as its first sending got lost: looked after as often. */
const lookAgainMs = 2_000;
const looks = 30;

/** An answer as its stream tells it, as far as this tab has one. */
export interface Streamed {
  readonly chatId: string | undefined;
  /** Whether it began the chat. */
  readonly isFirst: boolean;
  /** What was asked, while its own message isn't there yet; none when an answer is made again. */
  readonly question: string | undefined;
  /** Id of the message that the question, or without one the answer, follows. */
  readonly after: string | undefined;
  /** Ids of question and answer; none before they are stored. */
  readonly questionId: string | undefined;
  readonly messageId: string | undefined;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What is being looked up. */
  readonly doing: string | undefined;
  /** The whole, once it is stored. */
  readonly done: Message | undefined;
  /** Whether more is expected of the stream; what is lost goes on in the live message. */
  readonly reading: boolean;
}

/** A question that did not begin: nothing of it is stored. */
export interface Unsent {
  readonly chatId: string | undefined;
  readonly message: string | undefined;
  /** Id of the question that it was to stand in place of. */
  readonly insteadOf: string | undefined;
  readonly error: unknown;
}

/** A request, and where its question stands among the messages. */
export interface Ask {
  readonly request: AssistantRequest;
  readonly after: string | undefined;
}

/** What the page can do about answers. */
export interface Answering {
  readonly streamed: Streamed | undefined;
  readonly unsent: Unsent | undefined;
  ask(asked: Ask): void;
  stop(chatId: string): void;
}

/**
 * Asks and follows the answer's stream. When that is lost the answer goes on at the server: the live
 * message shows it, and nothing is asked twice. A question that never began, sent again as it was, goes
 * with the same key, so that it has one answer even if the first sending did arrive.
 */
export function useAnswer(begun: (chatId: string) => void): Answering {
  const [streamed, setStreamed] = useState<Streamed>();
  const [unsent, setUnsent] = useState<Unsent>();
  const latest = useRef<Streamed>(undefined);
  const timer = useRef<number>(undefined);
  /** The question that is followed; one that another has replaced shows nothing more here. */
  const run = useRef(0);
  const keyOf = useRef({ body: '', key: '' });
  useEffect(
    () => () => {
      run.current += 1;
      clearTimeout(timer.current);
    },
    [],
  );

  const show = useCallback((next: Streamed | undefined, now = true) => {
    latest.current = next;
    if (now) {
      clearTimeout(timer.current);
      timer.current = undefined;
      setStreamed(next);
    } else
      timer.current ??= window.setTimeout(() => {
        timer.current = undefined;
        setStreamed(latest.current);
      }, repaintMs);
  }, []);

  const ask = useCallback(
    async ({ request, after }: Ask) => {
      run.current += 1;
      const mine = run.current;
      setUnsent(undefined);
      const isFirst = request.chat_id === undefined;
      show({ ...begin, chatId: request.chat_id, isFirst, question: request.message, after });
      const body = JSON.stringify(request);
      if (keyOf.current.body !== body) keyOf.current = { body, key: crypto.randomUUID() };
      const { key } = keyOf.current;
      try {
        for await (const { name, data } of eventsOf(request, key)) {
          if (run.current !== mine || !latest.current) return;
          const { next, now } = withEvent(latest.current, name, data);
          show(next, now);
          if (name === 'start') {
            keyOf.current = { body: '', key: '' };
            begun((data as AssistantEvents['start']).chat_id);
          }
        }
        if (run.current === mine) show(ended(latest.current));
      } catch (error) {
        if (run.current !== mine) return;
        const isBegun = latest.current?.messageId !== undefined;
        show(isBegun ? ended(latest.current) : undefined);
        const { chat_id: chatId, message, instead_of: insteadOf } = request;
        if (!isBegun) setUnsent({ chatId, message, insteadOf, error });
        // Once begun, the live message says how it ended.
      }
    },
    [begun, show],
  );

  const stop = useCallback(async (chatId: string) => {
    try {
      const { call } = await import('../../api/call.ts');
      await call('assistant', { chat_id: chatId, stop: true });
    } catch (error) {
      setUnsent({ chatId, message: undefined, insteadOf: undefined, error });
    }
  }, []);

  return {
    streamed,
    unsent,
    ask: useCallback((asked: Ask) => void ask(asked), [ask]),
    stop: useCallback((chatId: string) => void stop(chatId), [stop]),
  };
}

const begin: Streamed = {
  chatId: undefined,
  isFirst: false,
  question: undefined,
  after: undefined,
  questionId: undefined,
  messageId: undefined,
  text: '',
  citations: [],
  doing: undefined,
  done: undefined,
  reading: true,
};

function ended(streamed: Streamed | undefined): Streamed | undefined {
  return streamed && { ...streamed, doing: undefined, reading: false };
}

/** The events of one answer; while an earlier sending of the same question runs, its answer is waited for. */
async function* eventsOf(request: AssistantRequest, key: string) {
  const { callForEvents } = await import('../../api/call.ts');
  const body = { ...request, stream: true };
  for (let look = 1; ; look += 1) {
    try {
      yield* callForEvents('assistant', body, undefined, { 'idempotency-key': key });
      return;
    } catch (error) {
      if (!hasCode(error, 'already-running') || look === looks) throw error;
      await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
    }
  }
}

/** What an event makes of the answer, and whether that is shown at once. */
function withEvent(
  streamed: Streamed,
  name: string,
  data: unknown,
): { readonly next: Streamed; readonly now: boolean } {
  switch (name) {
    case 'start': {
      const { chat_id, message_id, question_id } = data as AssistantEvents['start'];
      const ids = { chatId: chat_id, messageId: message_id, questionId: question_id };
      return { next: { ...streamed, ...ids }, now: true };
    }
    case 'delta': {
      const text = streamed.text + (data as AssistantEvents['delta']).text;
      return { next: { ...streamed, text, doing: undefined }, now: false };
    }
    case 'tool':
      return { next: { ...streamed, doing: (data as AssistantEvents['tool']).says }, now: false };
    case 'citation': {
      const citations = [...streamed.citations, data as Citation];
      return { next: { ...streamed, citations }, now: false };
    }
    case 'done':
      return { next: { ...streamed, done: (data as AssistantEvents['done']).message }, now: true };
    default:
      return { next: streamed, now: false };
  }
}
