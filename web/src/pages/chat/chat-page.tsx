import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useModel } from '../../api/model.ts';
import { useStoredReports } from '../../api/stored-reports.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Icon } from '../../parts/icon.tsx';
import { ProblemAlert } from '../../parts/problem-alert.tsx';
import { ReportChoice } from '../../parts/report-choice.tsx';
import type { Role } from '../../parts/roles.ts';
import { Waiting } from '../../parts/waiting.tsx';
import { useSession } from '../../session/session.ts';
import { Page } from '../../shell/page.tsx';
import { chooseAdvisorOnly, nameAdvisorOnly, useAdvisorOnly } from './advisor-only.ts';
import { AnswerStatus } from './answer-status.tsx';
import { ChatActions } from './chat-actions.tsx';
import classes from './chat-page.module.css';
import { Composer } from './composer.tsx';
import { Conversation } from './conversation.tsx';
import { draftAt, moveDrafts, writeDraft } from './drafts.ts';
import { isByModel } from './ends.ts';
import { FirstQuestions } from './first-questions.tsx';
import { Threads } from './threads.tsx';
import { useFollowing } from './use-following.ts';
import { newChat, useTalk } from './use-talk.ts';
import { AskModel, WhoAnswers } from './who-answers.tsx';

const AboutReport = lazy(() =>
  import('./about-report.tsx').then((module) => ({ default: module.AboutReport })),
);

/** Conversations with the assistant: a new one, or the one of the address. */
export function ChatPage() {
  const { chatId } = useParams();
  const [search] = useSearchParams();
  const session = useSession();
  const uid = session.state === 'signed-in' ? session.uid : undefined;
  const { data: reports = [] } = useStoredReports(session, 200);
  const talk = useTalk(uid, chatId);
  const { chat, branch, running, unsent, send: ask, again: askAgain } = talk;
  const narrow = useMediaQuery('(max-width: 61.99em)', false, { getInitialValueInEffect: false });
  const wide = useMediaQuery('(min-width: 80em)', true, { getInitialValueInEffect: false });
  const [threads, setThreads] = useState(false);
  const [failure, setFailure] = useState<unknown>();
  const { isAtEnd, follow, toEnd } = useFollowing();
  const model = useModel();

  const [chosen, setChosen] = useState<{ readonly role?: Role; readonly report?: string }>({});
  const [editing, setEditing] = useState<string>();
  const role = chosen.role ?? chat?.role ?? 'architect';
  const reportId = chosen.report ?? chat?.report_id ?? search.get('report') ?? '';
  const report = reports.find(({ id }) => id === reportId);
  const home = chatId ?? newChat;
  const place = editing === undefined ? home : `${home} ${editing}`;
  const keptFrom = reportId === '' ? home : reportId;
  const advisorOnly = useAdvisorOnly(keptFrom);

  const before = useRef(chatId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another chat begins with its own choices
  useLayoutEffect(() => {
    const isBegun = before.current === undefined && branch.length > 0;
    before.current = chatId;
    setThreads(false);
    setFailure(undefined);
    if (chatId !== undefined && isBegun) {
      // The same chat, which has its id now; somebody may be typing.
      moveDrafts(newChat, chatId);
      nameAdvisorOnly(newChat, chatId);
      return;
    }
    setChosen({});
    setEditing(undefined);
  }, [chatId]);
  useEffect(() => {
    if (unsent?.message === undefined) return;
    // What did not begin stands in the box again.
    const { insteadOf, message } = unsent;
    const at = insteadOf === undefined ? home : `${home} ${insteadOf}`;
    if (draftAt(at) === '') writeDraft(at, message);
    setEditing(insteadOf);
  }, [unsent, home]);

  const send = useCallback(
    (message: string) => {
      ask({
        message,
        role,
        ...(reportId !== '' && reportId !== chat?.report_id && { report_id: reportId }),
        ...(editing !== undefined && { instead_of: editing }),
        ...(advisorOnly && { model: false }),
      });
      setEditing(undefined);
      toEnd();
    },
    [ask, role, reportId, chat?.report_id, editing, advisorOnly, toEnd],
  );
  const again = useCallback(
    (id: string) => askAgain(id, { role, ...(advisorOnly && { model: false }) }),
    [askAgain, role, advisorOnly],
  );
  const edit = useCallback(
    ({ id, text }: { id: string; text: string }) => {
      if (draftAt(`${home} ${id}`) === '') writeDraft(`${home} ${id}`, text);
      setEditing(id);
    },
    [home],
  );
  const cancelEdit = () => {
    writeDraft(place, '');
    setEditing(undefined);
  };

  const last = branch.at(-1)?.message;
  const lastQuestion = branch.findLast(({ message }) => message.role === 'user')?.message;
  const lastAnswer = branch.findLast(({ message }) => message.citations.length > 0)?.message;
  const wasModelAsked = branch.some(({ message }) => isByModel(message));
  const isEmpty = chatId === undefined && branch.length === 0;
  const named = chat?.report_title ?? '';
  return (
    <Page
      title={chat?.title ?? 'Assistant'}
      bleed
      actions={
        <ChatActions
          chat={chat ?? undefined}
          openThreads={narrow ? () => setThreads(true) : undefined}
          failed={setFailure}
        />
      }
    >
      <div className={classes.page} data-about={(wide && reportId !== '') || undefined}>
        <Threads
          uid={uid}
          current={chatId}
          narrow={narrow ?? false}
          opened={threads}
          close={() => setThreads(false)}
        />
        <section className={classes.talk} aria-label="Conversation">
          <div className={classes.column}>
            {isEmpty && <FirstQuestions report={report} ask={send} />}
            {chat === null && (
              <EmptyState icon="question" title="There is no such chat">
                It may be deleted, or belong to another account.
              </EmptyState>
            )}
            {talk.error !== undefined && <ProblemAlert error={talk.error} />}
            {talk.isWaiting && chat !== null && talk.error === undefined && (
              <Waiting what="The conversation" height={320} />
            )}
            {chat !== null && (
              <Conversation
                follow={follow}
                branch={branch}
                running={running}
                doing={talk.doing}
                choose={talk.choose}
                again={again}
                edit={edit}
              />
            )}
            {unsent && <ProblemAlert error={unsent.error} />}
            <AnswerStatus chatId={chatId} running={running} last={last} />
          </div>
        </section>
        {chat !== null && (
          <div className={classes.foot}>
            <div className={classes.column}>
              {!isAtEnd && branch.length > 0 && (
                <Button
                  className={classes.toEnd ?? ''}
                  size="xs"
                  variant="default"
                  leftSection={<Icon name="down" size={14} />}
                  onClick={toEnd}
                >
                  To the end
                </Button>
              )}
              {failure !== undefined && <ProblemAlert error={failure} />}
              <Composer
                place={place}
                editing={editing !== undefined}
                cancelEdit={cancelEdit}
                role={role}
                setRole={(next) => setChosen({ ...chosen, role: next })}
                about={
                  <ReportChoice
                    label="About"
                    reports={reports}
                    value={reportId}
                    {...(chat?.report_id === undefined && { none: 'No report' })}
                    {...(!report && reportId !== '' && { also: { id: reportId, title: named } })}
                    choose={(next) => setChosen({ ...chosen, report: next })}
                  />
                }
                asksModel={
                  model && (
                    <AskModel
                      asksModel={!advisorOnly}
                      choose={(asks) => chooseAdvisorOnly(keptFrom, !asks)}
                    />
                  )
                }
                note={
                  model &&
                  (advisorOnly || !wasModelAsked) && (
                    <WhoAnswers
                      model={model}
                      asksModel={!advisorOnly}
                      isAboutReport={reportId !== ''}
                    />
                  )
                }
                send={send}
                running={running}
                stop={talk.stop}
                stopping={talk.stopping}
                editLast={lastQuestion && (() => edit(lastQuestion))}
              />
            </div>
          </div>
        )}
        {wide && reportId !== '' && uid !== undefined && (
          <aside className={classes.about} aria-label="The report">
            <Suspense fallback={<Waiting what="The report" height={320} />}>
              <AboutReport
                key={reportId}
                uid={uid}
                reportId={reportId}
                citations={lastAnswer?.citations ?? []}
              />
            </Suspense>
          </aside>
        )}
      </div>
    </Page>
  );
}
