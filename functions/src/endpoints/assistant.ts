import { type AssistantResponse, Problem } from '@stackstage/contracts';
import { converseLimits } from '../ai/tasks/converse.ts';
import type { Follower } from '../chat/growing-answer.ts';
import { messageText } from '../chat/message-text.ts';
import { stopAnswer } from '../chat/stop-answer.ts';
import { type Answered, takeTurn } from '../chat/take-turn.ts';
import { endpoint } from '../http/endpoint.ts';
import { type EventStream, streamed } from '../http/event-stream.ts';
import { redactText } from '../secrets/redact.ts';
import { readMessage } from '../store/chats.ts';
import { once } from '../store/requests.ts';

/** Answers a question about an architecture, or ends the answer that runs. */
export const assistant = endpoint(
  'assistant',
  async ({ user, db, now, body, request, openStream, configuration }) => {
    const deadline = performance.now() + converseLimits.wholeMs;
    const { uid } = user;
    if (body.stop) return stopAnswer(db, uid, body.chat_id);
    const written = body.message === undefined ? undefined : messageText(body.message);
    // Before anything is stored or sent to a model.
    const clean = written === undefined ? undefined : await redactText(written);
    const text = clean?.text;
    const redacted = clean?.kinds ?? [];
    if (text === undefined && body.instead_of === undefined)
      throw new Problem('message-invalid', 'Send a `message`.');
    let stream: EventStream | undefined;

    const first = () =>
      takeTurn({
        ...{ db, uid, now, body, text, redacted, deadline, limits: configuration.chat },
        begun: async ({ chatId, question, answer }) => {
          if (!body.stream) return undefined;
          stream = openStream();
          await sendStart(stream, chatId, answer.id, question.id);
          return followerOf(stream, answer.id);
        },
      });
    const again = async (made: string): Promise<Answered> => {
      const [chatId = '', id = ''] = made.split('/');
      const { message } = await readMessage(db, uid, chatId, id);
      if (body.stream) {
        stream = openStream();
        await sendStart(stream, chatId, id, message.parent ?? id);
        await resend(stream, message, request.get('last-event-id'));
      }
      return { chatId, message };
    };
    const idOf = ({ chatId, message }: Answered) => `${chatId}/${message.id}`;
    const answered = await once(db, { uid, request, now }, { first, again, idOf });
    request.counts = { characters: answered.message.text.length };
    const answer = responseOf(answered);
    if (!stream) return answer;
    stream.end('done', answer, eventId(answered.message));
    return streamed;
  },
);

function responseOf({ chatId: chat_id, message }: Answered): AssistantResponse {
  const { incomplete, notice } = message;
  return {
    ...{ chat_id, message },
    ...(incomplete !== undefined && { incomplete }),
    ...(notice !== undefined && { notice }),
  };
}

/** The message, and how much of its text a reader has after the event. */
function eventId({ id, text }: Pick<Answered['message'], 'id' | 'text'>): string {
  return `${id}-${text.length}`;
}

function sendStart(stream: EventStream, chat_id: string, message_id: string, question_id: string) {
  const id = eventId({ id: message_id, text: '' });
  return stream.send('start', { chat_id, message_id, question_id }, id);
}

/** The text of an answer that is done, as far as the reader doesn't have it yet. */
async function resend(
  stream: EventStream,
  message: Answered['message'],
  lastEventId: string | undefined,
): Promise<void> {
  const [id, length = ''] = (lastEventId ?? '').split('-');
  const has = id === message.id && /^\d{1,7}$/.test(length) ? Number(length) : 0;
  const text = message.text.slice(has);
  if (text !== '') await stream.send('delta', { text }, eventId(message));
  for (const citation of message.citations)
    await stream.send('citation', citation, eventId(message));
}

function followerOf(stream: EventStream, id: string): Follower {
  return {
    delta: (text, length) => stream.send('delta', { text }, `${id}-${length}`),
    tool: (name, says, length) => stream.send('tool', { name, says }, `${id}-${length}`),
    citation: (citation, length) => stream.send('citation', citation, `${id}-${length}`),
  };
}
