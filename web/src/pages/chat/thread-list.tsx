import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { type LiveChat, useChats } from '../../api/stored-chats.ts';
import { Icon } from '../../parts/icon.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { Waiting } from '../../parts/waiting.tsx';
import { deleteChat, useLeaving } from './chat-deletion.ts';
import { Thread } from './thread.tsx';
import classes from './thread-list.module.css';

const step = 50;
/** As many are looked through by their titles. */
const searched = 1_000;

interface ThreadListProps {
  readonly uid: string | undefined;
  readonly current: string | undefined;
}

/** All chats, the last spoken in first: searched, renamed and deleted here. */
export function ThreadList({ uid, current }: ThreadListProps) {
  const [most, setMost] = useState(step);
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const wanted = words.trim().toLowerCase();
  const { data, error } = useChats(uid, wanted === '' ? most : Math.max(most, searched));
  const before = useRef(data);
  if (data) before.current = data;
  const leaving = useLeaving();
  const navigate = useNavigate();
  const found = before.current?.filter(
    ({ id, title, report_title = '' }) =>
      !leaving.has(id) && `${title} ${report_title}`.toLowerCase().includes(wanted),
  );
  const remove = (chat: LiveChat) => {
    setFailure(undefined);
    deleteChat(chat, setFailure);
    if (chat.id === current) void navigate('/assistant');
  };
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
      {!found && error === undefined && <Waiting what="The list of chats" height={240} />}
      {found?.length === 0 && (
        <p className={classes.none}>
          {wanted === ''
            ? 'No chats yet. One is kept from its first question on.'
            : 'No chat is called that.'}
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
      {wanted === '' && data?.length === most && (
        <Button size="xs" variant="default" onClick={() => setMost(most + step)}>
          Show older chats
        </Button>
      )}
    </div>
  );
}
