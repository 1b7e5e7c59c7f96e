import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import type { LiveChat } from '../../api/stored-chats.ts';
import { Icon } from '../../parts/icon.tsx';
import { SaveChat } from './save-chat.tsx';

interface ChatActionsProps {
  /** None before there is something to save. */
  readonly chat: LiveChat | undefined;
  /** Where the chats have no room of their own. */
  readonly openThreads: (() => void) | undefined;
  failed(error: unknown): void;
}

/** What can be done with a whole chat. */
export function ChatActions({ chat, openThreads, failed }: ChatActionsProps) {
  const navigate = useNavigate();
  return (
    <>
      {openThreads && (
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon name="chat" size={16} />}
          onClick={openThreads}
        >
          Chats
        </Button>
      )}
      {chat && (
        <SaveChat chatId={chat.id} title={chat.title} updatedAt={chat.updated_at} failed={failed} />
      )}
      <Button
        size="xs"
        leftSection={<Icon name="plus" size={16} />}
        onClick={() => void navigate('/assistant')}
      >
        New chat
      </Button>
    </>
  );
}
