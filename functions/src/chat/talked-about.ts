import { type AssistantRequest, Problem } from '@stackstage/contracts';
import type { ToolContext } from '../ai/tools/tool.ts';
import { readChat } from '../store/chats.ts';
import type { Firestore } from '../store/database.ts';
import { findReport } from '../store/reports.ts';

/** The report that a question is about. */
export interface TalkedAbout {
  /** Still being read: whoever asks meanwhile takes the question's place in its chat. */
  readonly context: Promise<ToolContext>;
  readonly title: string;
  /** What the chat is to remember; only when the request names a report. */
  readonly named: { readonly id: string; readonly title: string } | undefined;
  readonly notice: string | undefined;
}

/**
 * The report that the request names, else the one that its chat remembers. One that was deleted since
 * leaves the chat as it is, and is told.
 *
 * @throws Problem `report-not-found` for one that the request names, `chat-not-found`
 */
export async function talkedAbout(
  db: Firestore,
  uid: string,
  { report_id, chat_id }: AssistantRequest,
): Promise<TalkedAbout> {
  if (report_id !== undefined) {
    const { context, title } = await load(db, uid, report_id);
    return { context, title, named: { id: report_id, title }, notice: undefined };
  }
  const remembered =
    chat_id === undefined ? undefined : (await readChat(db, uid, chat_id)).report_id;
  const nothing = {
    ...{ context: Promise.resolve({}), title: '' },
    ...{ named: undefined, notice: undefined },
  };
  if (remembered === undefined) return nothing;
  try {
    return { ...nothing, ...(await load(db, uid, remembered)) };
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'report-not-found') throw error;
    const notice = 'The report of this chat was deleted: this answer is without it.';
    return { ...nothing, notice };
  }
}

async function load(db: Firestore, uid: string, id: string) {
  const { title, report, kept } = await findReport(db, uid, id);
  const context = Promise.all([report(), kept()]).then(
    ([whole, own]): ToolContext => ({ reportId: id, report: whole, kept: own }),
  );
  context.catch(() => undefined); // heard by whoever awaits it, if the turn gets that far
  return { context, title };
}
