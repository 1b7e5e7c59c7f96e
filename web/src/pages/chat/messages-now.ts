import type { LiveMessage } from '../../api/stored-chats.ts';
import type { Streamed } from './use-answer.ts';

/** Ids of what isn't stored yet. */
const asking = 'asking';
const answering = 'answering';

/**
 * The stored messages with what this tab knows ahead of them: the question that was just sent, and the
 * text of the stream where it is longer. What is stored as done counts before anything else.
 */
export function messagesNow(
  stored: readonly LiveMessage[],
  streamed: Streamed | undefined,
): readonly LiveMessage[] {
  if (!streamed) return stored;
  const { question, after, questionId = asking, messageId = answering } = streamed;
  const { text, citations, done } = streamed;
  const has = (id: string) => stored.some((message) => message.id === id);
  const ahead: Partial<LiveMessage> = done
    ? { ...done, state: 'done' }
    : { text, citations: [...citations] };
  const now = stored.map((message) => {
    if (message.id !== messageId || message.state === 'done') return message;
    return done || text.length > message.text.length ? { ...message, ...ahead } : message;
  });
  if (has(messageId)) return now;
  const asked = question !== undefined && !has(questionId);
  const parent = question === undefined ? after : questionId;
  return [
    ...now,
    ...(asked
      ? [{ ...blank, id: questionId, role: 'user' as const, text: question, ...under(after) }]
      : []),
    { ...blank, id: messageId, state: 'writing' as const, ...under(parent), ...ahead },
  ];
}

const blank = {
  role: 'assistant',
  text: '',
  created_at: '',
  citations: [],
  diagrams: [],
  n: 0,
  state: 'done',
} satisfies Omit<LiveMessage, 'id'>;

function under(parent: string | undefined): { readonly parent?: string } {
  return parent === undefined ? {} : { parent };
}

/** Where branches part: which message is shown below each, so that the way leads to this one. */
export function choicesTo(
  messages: readonly LiveMessage[],
  id: string,
): ReadonlyMap<string, string> {
  const byId = new Map(messages.map((message) => [message.id, message]));
  const choices = new Map<string, string>();
  for (let at = byId.get(id); at; at = byId.get(at.parent ?? ''))
    choices.set(at.parent ?? '', at.id);
  return choices;
}
