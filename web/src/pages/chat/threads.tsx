import { Drawer } from '@mantine/core';
import classes from './chat-page.module.css';
import { ThreadList } from './thread-list.tsx';

interface ThreadsProps {
  readonly uid: string | undefined;
  readonly current: string | undefined;
  /** Whether there is no room for them beside the talk: they come over it then. */
  readonly narrow: boolean;
  readonly opened: boolean;
  close(): void;
}

/** The chats, beside the talk or over it. */
export function Threads({ uid, current, narrow, opened, close }: ThreadsProps) {
  if (!narrow) {
    return (
      <aside className={classes.threads} aria-label="Chats">
        <ThreadList uid={uid} current={current} />
      </aside>
    );
  }
  return (
    <Drawer
      opened={opened}
      onClose={close}
      title="Chats"
      size={320}
      closeButtonProps={{ 'aria-label': 'Close' }}
      transitionProps={{ duration: 140 }}
    >
      <ThreadList uid={uid} current={current} />
    </Drawer>
  );
}
