import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { type LiveChat, useChats } from '../../api/stored-chats.ts';
import { Icon } from '../../parts/icon.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { moment } from '../../parts/units.ts';
import { useChatDeletion } from './chat-deletion.ts';
import classes from './thread-list.module.css';

const step = 50;

/** All chats, the last spoken in first: searched, renamed and deleted here. */
export function ThreadList({
  uid,
  current,
}: {
  uid: string | undefined;
  current: string | undefined;
}) {
  const [most, setMost] = useState(step);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const { data, error } = useChats(uid, most);
  const { leaving, remove } = useChatDeletion(current, setFailure);
  const wanted = words.trim().toLowerCase();
  const found = data?.filter(
    ({ id, title, report_title = '' }) =>
      !leaving.has(id) && `${title} ${report_title}`.toLowerCase().includes(wanted),
  );
  return (
    <div className={classes.list}>
      <TextInput
        size="xs"
        aria-label="Search chats"
        placeholder="Search chats"
        leftSection={<Icon name="search" size={14} />}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      {error !== undefined && <ProblemAlert error={error} />}
      {failure !== undefined && <ProblemAlert error={failure} />}
      {found?.length === 0 && (
        <p className={classes.none}>
          {wanted === '' ? 'No chats yet.' : 'No chat is called that.'}
        </p>
      )}
      <ul className={classes.rows}>
        {found?.map((chat) => (
          <Thread
            key={chat.id}
            chat={chat}
            isCurrent={chat.id === current}
            remove={() => remove(chat)}
            failed={setFailure}
          />
        ))}
      </ul>
      {data?.length === most && (
        <Button size="xs" variant="default" onClick={() => setMost(most + step)}>
          Show older chats
        </Button>
      )}
    </div>
  );
}

interface ThreadProps {
  readonly chat: LiveChat;
  readonly isCurrent: boolean;
  remove(): void;
  failed(error: unknown): void;
}

function Thread({ chat, isCurrent, remove, failed }: ThreadProps) {
  const [title, setTitle] = useState<string>();
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    const next = title?.trim();
    setTitle(undefined);
    if (!next || next === chat.title) return;
    try {
      const { call } = await import('../../api/call.ts');
      await call('chatEdit', { chat_id: chat.id, title: next });
    } catch (error) {
      failed(error);
    }
  };
  if (title !== undefined) {
    return (
      <li className={classes.row}>
        <form onSubmit={rename} className={classes.rename}>
          <TextInput
            size="xs"
            aria-label="Name of the chat"
            maxLength={200}
            value={title}
            data-autofocus
            ref={(box) => box?.focus()}
            onChange={(event) => setTitle(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Escape' && setTitle(undefined)}
            onBlur={rename}
          />
        </form>
      </li>
    );
  }
  return (
    <li className={classes.row} data-current={isCurrent || undefined}>
      <Link
        to={`/assistant/${chat.id}`}
        className={classes.link ?? ''}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className={classes.title}>{chat.title}</span>
        <span className={classes.when}>
          {chat.running ? 'answering …' : moment(new Date(chat.updated_at))}
        </span>
      </Link>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={24} aria-label={`More about ${chat.title}`}>
            <Icon name="more" size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setTitle(chat.title)}>Rename</Menu.Item>
          <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={remove}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}
