import { Button } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { LiveMessage } from '../../api/stored-chats.ts';
import { branchOf, type Choices } from './branch.ts';
import classes from './chat-page.module.css';
import { MessageView } from './message-view.tsx';
import type { Streamed } from './use-answer.ts';

/** Messages that are put into the page at first: the newest. */
const shownAtFirst = 60;
/** Nearer to the end than this the view follows new text; pixels. */
const atEnd = 120;

interface ConversationProps {
  readonly messages: readonly LiveMessage[];
  readonly streamed: Streamed | undefined;
  readonly running: boolean;
  again(id: string): void;
  edit(message: { id: string; text: string }): void;
}

/** The branch that is shown, message by message; what streams is shown as far as it is the longest. */
export function Conversation({ messages, streamed, running, again, edit }: ConversationProps) {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [most, setMost] = useState(shownAtFirst);
  const log = useRef<HTMLDivElement>(null);
  const branch = useMemo(
    () => branchOf(withStream(messages, streamed), choices),
    [messages, streamed, choices],
  );
  const shown = branch.slice(-most);
  const last = branch.at(-1)?.message;
  const follows = useFollowing(log);

  return (
    <>
      <div
        ref={log}
        role="log"
        aria-live="off"
        aria-busy={running}
        aria-label="Messages"
        className={classes.log}
      >
        {branch.length > shown.length && (
          <Button variant="default" size="xs" onClick={() => setMost(most + shownAtFirst)}>
            Show earlier messages ({branch.length - shown.length})
          </Button>
        )}
        {shown.map(({ message, siblings }) => (
          <MessageView
            key={message.id}
            message={message}
            siblings={siblings}
            doing={message.id === last?.id ? streamed?.doing : undefined}
            running={running}
            choose={(id) => setChoices(new Map([...choices, [message.parent ?? '', id]]))}
            again={again}
            edit={edit}
          />
        ))}
        {streamed && streamed.messageId === undefined && (
          <>
            {streamed.question !== undefined && (
              <p className={classes.pending}>{streamed.question}</p>
            )}
            <p className={classes.doing}>Sending …</p>
          </>
        )}
      </div>
      <span role="status" className="visually-hidden">
        {running
          ? 'Answering'
          : last?.role === 'assistant'
            ? `Answer complete. ${plain(last.text)}`
            : ''}
      </span>
      {!follows.atEnd && (
        <div className={classes.toEnd}>
          <Button size="xs" variant="default" onClick={follows.toEnd}>
            To the end
          </Button>
        </div>
      )}
    </>
  );
}

/** The live messages with the stream's text where it is ahead of what is stored. */
function withStream(
  messages: readonly LiveMessage[],
  streamed: Streamed | undefined,
): readonly LiveMessage[] {
  if (!streamed?.messageId) return messages;
  return messages.map((message) =>
    message.id === streamed.messageId && streamed.text.length > message.text.length
      ? { ...message, text: streamed.text, citations: [...streamed.citations] }
      : message,
  );
}

/** What a screen reader says of an answer, once. */
function plain(text: string): string {
  return text
    .replace(/```[\s\S]*?```/g, ' Code. ')
    .replace(/\{\{diagram:[^}]*\}\}/g, ' Diagram. ')
    .replace(/[*_`#]|\[\d+\]/g, '');
}

/** Keeps the end in view while it is there, also when pictures come later; scrolling up stops that. */
function useFollowing(log: React.RefObject<HTMLDivElement | null>) {
  const [isAtEnd, setAtEnd] = useState(true);
  const stays = useRef(true);
  useEffect(() => {
    const page = document.documentElement;
    const look = () => {
      stays.current = page.scrollHeight - innerHeight - scrollY < atEnd;
      setAtEnd(stays.current);
    };
    addEventListener('scroll', look, { passive: true });
    const grown = new ResizeObserver(() => {
      if (stays.current) scrollTo({ top: page.scrollHeight });
    });
    if (log.current) grown.observe(log.current);
    return () => {
      removeEventListener('scroll', look);
      grown.disconnect();
    };
  }, [log]);
  const toEnd = () => {
    stays.current = true;
    scrollTo({ top: document.documentElement.scrollHeight });
  };
  return { atEnd: isAtEnd, toEnd };
}
