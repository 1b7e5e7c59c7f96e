import type { AssistantRequest, Message } from '@stackstage/contracts';
import { modelSettings } from '../ai/settings.ts';
import { converseLimits } from '../ai/tasks/converse.ts';
import type { ChatLimits } from '../configuration.ts';
import { redactedNotice } from '../secrets/redact.ts';
import {
  doneMessages,
  messagesBefore,
  type Remembered,
  type Turn,
  watchStop,
} from '../store/chats.ts';
import type { Firestore } from '../store/database.ts';
import { reserveMessage, settleMessage } from '../store/usage.ts';
import { answerTurn } from './answer-turn.ts';
import { type Follower, GrowingAnswer } from './growing-answer.ts';
import { joined } from './notices.ts';
import { placed } from './placed.ts';
import { talkedAbout } from './talked-about.ts';

/** What a model sees of the conversation before the question. */
const remembered = 10;
const broken = 'Something is wrong on our side; what was written until then is kept. Ask again.';

const noMessages = Promise.resolve(new Map<string, Remembered>());

/** A question as it was sent, and what bounds its answer. */
export interface Asking {
  readonly db: Firestore;
  readonly uid: string;
  readonly now: Date;
  readonly body: AssistantRequest;
  /** Checked; undefined when an earlier question is answered again. */
  readonly text: string | undefined;
  /** Kinds of the secrets that were taken out of the text. */
  readonly redacted: readonly string[];
  readonly limits: ChatLimits;
  /** `performance.now()`, milliseconds. */
  readonly deadline: number;
  /** Told once question and answer have their place; who follows the answer. */
  readonly begun: (turn: Turn) => Promise<Follower | undefined>;
}

/** An answer that is stored, and the chat it stands in. */
export interface Answered {
  readonly chatId: string;
  readonly message: Message;
}

/**
 * Stores a question and its answer: counted first, placed in order, then written as it grows.
 *
 * @throws Problem `chat-not-found`, `report-not-found`, `message-not-found`, `quota-spent` or
 *   `answer-running`; nothing is stored or counted then
 */
export async function takeTurn(asking: Asking): Promise<Answered> {
  const { db, uid, now, body, text, limits } = asking;
  const settings = body.model === false ? undefined : modelSettings();
  // Whatever can be read before the question has its place is read meanwhile.
  const known =
    body.chat_id === undefined ? noMessages : doneMessages(db, uid, body.chat_id, 2 * remembered);
  known.catch(() => undefined); // heard where it is awaited, if the turn gets that far
  const about = await talkedAbout(db, uid, body);
  const tokens = settings ? converseLimits.tokens : 0;
  await reserveMessage(db, uid, now, tokens, limits);
  let used = 0;
  let turn: Turn | undefined;
  try {
    const { chat_id: chatId, role, instead_of: insteadOf, after } = body;
    const asked = { chatId, text, insteadOf, after, role, report: about.named };
    turn = await placed(db, uid, asked);
    const place = [db, uid, turn.chatId] as const;
    const answer = new GrowingAnswer(place, turn.answer, await asking.begun(turn));
    const stop = new AbortController();
    const unwatch = watchStop(...place, turn.answer.id, () => stop.abort());
    try {
      const history = await messagesBefore(...place, turn.question, remembered, await known);
      const context = await about.context;
      const situation = {
        notice: joined(about.notice, redactedNotice(asking.redacted)),
        ...{ settings, history, context, title: about.title },
        ...{ role: turn.role, question: turn.question.text },
        ...{ stop: stop.signal, deadline: asking.deadline },
        spent: (more: number) => {
          used += more;
        },
      };
      await answerTurn(situation, answer);
    } catch (error) {
      answer.describe({ finish: 'failed', incomplete: true, notice: broken });
      throw error;
    } finally {
      unwatch();
      await answer.finish(new Date());
    }
    return { chatId: turn.chatId, message: answer.message };
  } finally {
    await settleMessage(db, uid, now, { tokens: used - tokens, messages: turn ? 0 : -1 });
  }
}
