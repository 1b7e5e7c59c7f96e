import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { LiveChat } from '../../api/stored-chats.ts';
import { Icon } from '../../parts/icon.tsx';
import { moment } from '../../parts/units.ts';
import classes from './thread-list.module.css';

interface ThreadProps {
  readonly chat: LiveChat;
  readonly isCurrent: boolean;
  remove(): void;
  failed(error: unknown): void;
}

/** A chat in the list, which is renamed in its place. */
export function Thread({ chat, isCurrent, remove, failed }: ThreadProps) {
  const [isNaming, setNaming] = useState(false);
  /** The new name, until it comes back from where it is stored. */
  const [named, setNamed] = useState<string>();
  const link = useRef<HTMLAnchorElement>(null);
  const title = named ?? chat.title;
  const rename = async (next: string) => {
    setNaming(false);
    setTimeout(() => link.current?.focus());
    if (next === '' || next === chat.title) return;
    setNamed(next);
    try {
      const { call } = await import('../../api/call.ts');
      await call('chatEdit', { chat_id: chat.id, title: next });
    } catch (error) {
      failed(error);
    } finally {
      setNamed(undefined);
    }
  };
  if (isNaming) {
    return (
      <li className={classes.row}>
        <NameField title={title} done={(next) => void rename(next)} />
      </li>
    );
  }
  return (
    <li className={classes.row} data-current={isCurrent || undefined}>
      <Link
        ref={link}
        to={`/assistant/${chat.id}`}
        className={classes.link ?? ''}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className={classes.title} title={title}>
          {title}
        </span>
        <span className={classes.when}>
          {chat.running && chat.running.ends > Date.now()
            ? 'answering …'
            : moment(new Date(chat.updated_at))}
        </span>
      </Link>
      <Menu position="bottom-end" returnFocus>
        <Menu.Target>
          <ActionIcon size={28} aria-label={`More about ${title}`}>
            <Icon name="more" size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="edit" size={14} />} onClick={() => setNaming(true)}>
            Rename
          </Menu.Item>
          <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={remove}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

/** Takes a new name; Escape leaves the old one, and so does an empty one. */
function NameField({ title, done }: { title: string; done(next: string): void }) {
  const [next, setNext] = useState(title);
  const box = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => box.current?.select(), []);
  const end = (name: string) => {
    if (isDone.current) return; // the box also loses the focus when it goes
    isDone.current = true;
    done(name.trim());
  };
  return (
    <form
      className={classes.rename}
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        end(next);
      }}
    >
      <TextInput
        size="xs"
        aria-label="Name of the chat"
        maxLength={200}
        value={next}
        ref={box}
        onChange={(event) => setNext(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          end(title);
        }}
        onBlur={() => end(next)}
      />
    </form>
  );
}
