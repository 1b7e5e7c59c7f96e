import { Button } from '@mantine/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { useChat, useMessages } from '../../api/stored-chats.ts';
import { useStoredReports } from '../../api/stored-reports.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import type { Role } from '../../parts/roles.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import classes from './chat-page.module.css';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { FirstQuestions } from './first-questions.tsx';
import { SaveChat } from './save-chat.tsx';
import { ThreadList } from './thread-list.tsx';
import { useAnswer } from './use-answer.ts';

/** Conversations with the assistant: a new one, or the one of the address. */
export function ChatPage() {
  const { chatId } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const session = useSession();
  const uid = session.state === 'signed-in' ? session.uid : undefined;
  const chat = useChat(uid, chatId);
  const messages = useMessages(uid, chatId);
  const { data: reports } = useStoredReports(session, 50);
  const [threads, setThreads] = useState(false);
  const [chosenRole, setRole] = useState<Role>();
  const [chosenReport, setReport] = useState<string>();
  const [editing, setEditing] = useState<{ id: string; text: string }>();
  const [notSaved, setNotSaved] = useState<unknown>();

  const begun = useCallback(
    (id: string) => {
      if (location.pathname !== `/assistant/${id}`)
        void navigate(`/assistant/${id}`, { replace: true });
    },
    [navigate],
  );
  const { streamed, error, ask, stop, dismiss } = useAnswer(begun);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat begins with its own choices
  useEffect(() => {
    setRole(undefined);
    setReport(undefined);
    setEditing(undefined);
    setThreads(false);
    setNotSaved(undefined);
  }, [chatId]);

  const role = chosenRole ?? chat.data?.role ?? 'architect';
  const reportId = chosenReport ?? chat.data?.report_id ?? search.get('report') ?? '';
  const report = reports?.find(({ id }) => id === reportId);
  const running =
    chat.data?.running?.message ?? (streamed ? (streamed.messageId ?? '') : undefined);
  const mine = streamed && (streamed.chatId === chatId || streamed.chatId === undefined);

  const send = (message: string) => {
    ask({
      message,
      role,
      ...(chatId !== undefined && { chat_id: chatId }),
      ...(reportId !== '' && reportId !== chat.data?.report_id && { report_id: reportId }),
      ...(editing && { instead_of: editing.id }),
    });
    setEditing(undefined);
  };
  const stopNow = useMemo(() => {
    const id = chatId ?? streamed?.chatId;
    return running === undefined || id === undefined ? undefined : () => stop(id);
  }, [chatId, streamed?.chatId, running, stop]);

  const empty = chatId === undefined && !mine;
  return (
    <Page
      title={chat.data?.title ?? 'Assistant'}
      bleed
      actions={
        <>
          <Button
            className={classes.threadsButton ?? ''}
            size="xs"
            variant="default"
            aria-expanded={threads}
            onClick={() => setThreads(!threads)}
          >
            Chats
          </Button>
          {chatId !== undefined && chat.data && (
            <SaveChat
              chatId={chatId}
              title={chat.data.title}
              updatedAt={chat.data.updated_at}
              failed={setNotSaved}
            />
          )}
          <Button
            size="xs"
            leftSection={<Icon name="plus" size={16} />}
            onClick={() => void navigate('/assistant')}
          >
            New chat
          </Button>
        </>
      }
    >
      <div className={classes.page}>
        <aside className={classes.threads} data-open={threads || undefined} aria-label="Chats">
          <ThreadList uid={uid} current={chatId} />
        </aside>
        <section className={classes.talk} aria-label="Conversation">
          <div className={classes.column}>
            {empty && <FirstQuestions report={report} ask={send} />}
            {chatId !== undefined && chat.data === null && (
              <EmptyState icon="question" title="There is no such chat">
                It may be deleted, or belong to another account.
              </EmptyState>
            )}
            {chat.error !== undefined && <ProblemAlert error={chat.error} />}
            {messages.error !== undefined && <ProblemAlert error={messages.error} />}
            {chatId !== undefined &&
              chat.data !== null &&
              !messages.data &&
              !mine &&
              !messages.error && <Waiting what="The conversation" height={320} />}
            {(messages.data || mine) && chat.data !== null && (
              <Conversation
                messages={messages.data ?? []}
                streamed={mine ? streamed : undefined}
                running={running !== undefined}
                again={(id) => ask({ chat_id: chatId, instead_of: id, role })}
                edit={setEditing}
              />
            )}
            {error !== undefined && <ProblemAlert error={error} retry={dismiss} />}
          </div>
        </section>
        <div className={classes.foot}>
          <div className={classes.column}>
            {notSaved !== undefined && <ProblemAlert error={notSaved} />}
            <Composer
              key={editing?.id ?? chatId ?? 'new'}
              begin={editing?.text ?? ''}
              editing={editing !== undefined}
              cancelEdit={() => setEditing(undefined)}
              role={role}
              setRole={setRole}
              reports={reports ?? []}
              reportId={reportId}
              setReport={setReport}
              send={send}
              stop={stopNow}
              last={messages.data?.findLast((one) => one.role === 'user')}
              edit={setEditing}
            />
          </div>
        </div>
      </div>
    </Page>
  );
}
