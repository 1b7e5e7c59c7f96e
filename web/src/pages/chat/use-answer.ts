import type { AssistantEvents, AssistantRequest, Citation } from '@stackstage/contracts';
import { useCallback, useRef, useState } from 'react';
import { Unreachable } from '../../api/unreachable.ts';

/** Repaints while an answer streams; milliseconds between them. */
const repaintMs = 60;

/** An answer as its stream tells it, as far as this tab has one. */
export interface Streamed {
  readonly chatId: string | undefined;
  /** Id of the answer; none before it begins. */
  readonly messageId: string | undefined;
  /** What was asked, while its own message isn't there yet. */
  readonly question: string | undefined;
  readonly text: string;
  readonly citations: readonly Citation[];
  /** What is being looked up. */
  readonly doing: string | undefined;
}

/** What the page can do about answers. */
export interface Answering {
  readonly streamed: Streamed | undefined;
  readonly error: unknown;
  ask(request: AssistantRequest): void;
  stop(chatId: string): void;
  dismiss(): void;
}

/**
 * Asks and follows the answer's stream. When that is lost the answer goes on at the server: the live
 * message shows it, and nothing is asked twice. Only a question that never began can be sent again,
 * with the same key.
 */
export function useAnswer(begun: (chatId: string) => void): Answering {
  const [streamed, setStreamed] = useState<Streamed>();
  const [error, setError] = useState<unknown>();
  const latest = useRef<Streamed>(undefined);
  const timer = useRef<number>(undefined);

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
    async (request: AssistantRequest) => {
      setError(undefined);
      show({
        chatId: request.chat_id,
        messageId: undefined,
        question: request.message,
        text: '',
        citations: [],
        doing: undefined,
      });
      const key = crypto.randomUUID();
      try {
        const { callForEvents } = await import('../../api/call.ts');
        const body = { ...request, stream: true };
        const events = callForEvents('assistant', body, undefined, { 'idempotency-key': key });
        for await (const { name, data } of events) {
          const current = latest.current;
          if (!current) break;
          if (name === 'start') {
            const { chat_id, message_id } = data as AssistantEvents['start'];
            show({ ...current, chatId: chat_id, messageId: message_id });
            begun(chat_id);
          } else if (name === 'delta') {
            const { text } = data as AssistantEvents['delta'];
            show({ ...current, text: current.text + text, doing: undefined }, false);
          } else if (name === 'tool') {
            show({ ...current, doing: (data as AssistantEvents['tool']).says });
          } else if (name === 'citation') {
            const citation = data as Citation;
            show({ ...current, citations: [...current.citations, citation] }, false);
          }
        }
        show(undefined);
      } catch (failure) {
        const begunBefore = latest.current?.messageId !== undefined;
        show(undefined);
        // The live message goes on from here.
        if (!begunBefore || !(failure instanceof Unreachable || failure instanceof TypeError))
          setError(failure);
      }
    },
    [begun, show],
  );

  const stop = useCallback(async (chatId: string) => {
    try {
      const { call } = await import('../../api/call.ts');
      await call('assistant', { chat_id: chatId, stop: true });
    } catch (failure) {
      setError(failure);
    }
  }, []);

  return {
    streamed,
    error,
    ask: (request) => void ask(request),
    stop: (chatId) => void stop(chatId),
    dismiss: () => setError(undefined),
  };
}
