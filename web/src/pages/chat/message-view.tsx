import { ActionIcon, Tooltip } from '@mantine/core';
import { memo, useCallback } from 'react';
import type { LiveMessage } from '../../api/stored-chats.ts';
import { AnswerPicture } from '../../parts/answer-picture.tsx';
import { CitationLink } from '../../parts/citation-link.tsx';
import { CopyButton } from '../../parts/copy-button.tsx';
import { Icon, type IconName } from '../../parts/icon.tsx';
import { Markdown } from '../../parts/markdown.tsx';
import { Notice } from '../../parts/notice.tsx';
import { endOf } from './ends.ts';
import classes from './message-view.module.css';

interface MessageViewProps {
  readonly message: LiveMessage;
  /** Ids of all that stand in the same place, with spaces between; empty when it is the only one. */
  readonly siblings: string;
  readonly doing: string | undefined;
  /** Whether any answer of the chat is being written. */
  readonly running: boolean;
  choose(id: string): void;
  again(id: string): void;
  edit(message: { id: string; text: string }): void;
}

/** One message: a question as it was written, an answer as Markdown with what it rests on. */
export const MessageView = memo(function MessageView(props: MessageViewProps) {
  const { message, siblings, doing, running, choose, again, edit } = props;
  const { id, role, text, citations, diagrams, state } = message;
  const cite = useCallback(
    (number: number) => (
      <CitationLink citation={citations.find((one) => one.number === number)} number={number} />
    ),
    [citations],
  );
  const picture = useCallback(
    (wanted: string) => <AnswerPicture diagram={diagrams.find((one) => one.id === wanted)} />,
    [diagrams],
  );
  const isWriting = role === 'assistant' && state === 'writing';
  return (
    <article
      className={classes.message}
      data-author={role}
      aria-label={role === 'user' ? 'You' : 'Assistant'}
    >
      {role === 'user' ? (
        <p className={classes.question}>{text}</p>
      ) : (
        <Markdown text={text} cite={cite} picture={picture} grows={isWriting} />
      )}
      {role === 'assistant' &&
        diagrams
          .filter((one) => !text.includes(`{{diagram:${one.id}}}`))
          .map((one) => <AnswerPicture key={one.id} diagram={one} />)}
      {isWriting && (
        <p className={classes.doing}>{doing ? `Looked up: ${doing} …` : 'Answering …'}</p>
      )}
      {message.notice && <Notice>{message.notice}</Notice>}
      <footer className={classes.foot}>
        {role === 'assistant' && !isWriting && (
          <span className={classes.end}>{endOf(message)}</span>
        )}
        <span className={classes.tools}>
          {siblings !== '' && <Branches id={id} siblings={siblings.split(' ')} choose={choose} />}
          {!isWriting && (
            <CopyButton text={text} what={role === 'user' ? 'question' : 'answer as Markdown'} />
          )}
          {!isWriting && !running && role === 'assistant' && (
            <Tool icon="sparkle" label="Answer again" act={() => again(id)} />
          )}
          {!running && role === 'user' && (
            <Tool icon="edit" label="Edit and ask again" act={() => edit({ id, text })} />
          )}
        </span>
      </footer>
    </article>
  );
});

interface BranchesProps {
  readonly id: string;
  readonly siblings: readonly string[];
  choose(id: string): void;
}

/** Leads through what stands beside this message. */
function Branches({ id, siblings, choose }: BranchesProps) {
  const at = siblings.indexOf(id);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  return (
    <>
      <Tool
        icon="left"
        label="Earlier version"
        act={before === undefined ? undefined : () => choose(before)}
      />
      <span className={classes.end}>
        {at + 1} of {siblings.length}
      </span>
      <Tool
        icon="right"
        label="Later version"
        act={after === undefined ? undefined : () => choose(after)}
      />
    </>
  );
}

function Tool({
  icon,
  label,
  act,
}: {
  icon: IconName;
  label: string;
  act: (() => void) | undefined;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={24} aria-label={label} disabled={!act} onClick={act}>
        <Icon name={icon} size={14} />
      </ActionIcon>
    </Tooltip>
  );
}
