import { Button } from '@mantine/core';
import { memo, type RefCallback, useCallback, useState } from 'react';
import type { LiveMessage } from '../../api/stored-chats.ts';
import type { Shown } from './branch.ts';
import classes from './chat-page.module.css';
import { MessageView } from './message-view.tsx';

/** Messages that are put into the page at first: the newest. */
const shownAtFirst = 60;

interface ConversationProps {
  /** Keeps its end in view. */
  readonly follow: RefCallback<HTMLDivElement>;
  readonly branch: readonly Shown<LiveMessage>[];
  readonly running: boolean;
  /** What is being looked up for the answer that is written. */
  readonly doing: string | undefined;
  choose(id: string): void;
  again(id: string): void;
  edit(message: { id: string; text: string }): void;
}

/** The branch that is shown, message by message. */
export const Conversation = memo(function Conversation(props: ConversationProps) {
  const { follow, branch, running, doing, choose, again, edit } = props;
  const [most, setMost] = useState(shownAtFirst);
  const shown = branch.slice(-most);
  const showMore = useCallback(() => setMost((before) => before + shownAtFirst), []);
  const last = branch.at(-1)?.message;
  return (
    <div
      ref={follow}
      role="log"
      aria-live="off"
      aria-busy={running}
      aria-label="Messages"
      className={classes.log}
    >
      {branch.length > shown.length && (
        <Button variant="default" size="xs" className={classes.earlier ?? ''} onClick={showMore}>
          Show earlier messages ({branch.length - shown.length})
        </Button>
      )}
      {shown.map(({ message, siblings }) => (
        <MessageView
          key={message.id}
          message={message}
          siblings={siblings.length > 1 ? siblings.join(' ') : ''}
          doing={message === last ? doing : undefined}
          running={running}
          choose={choose}
          again={again}
          edit={edit}
        />
      ))}
    </div>
  );
});
