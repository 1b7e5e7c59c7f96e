import * as z from 'zod';
import { Role } from './analyze.ts';
import { Message } from './chat.ts';

/** The longest message, in characters. */
export const longestMessage = 8_000;

const Id = z.string().min(1).max(64);

export const AssistantRequest = z
  .strictObject({
    message: z.string().optional().describe(`At most ${longestMessage} characters.`),
    chat_id: Id.optional().describe('A new chat is begun without it.'),
    report_id: Id.optional().describe('The report that is talked about; the chat remembers it.'),
    role: Role.optional().describe('`cto`, `devops` or `architect`; the chat remembers it.'),
    stream: z.boolean().optional().describe('Answer with server-sent events.'),
    stop: z.literal(true).optional().describe('End the answer that runs in `chat_id`.'),
    instead_of: Id.optional().describe(
      'Id of a message. With `message`: ask this in place of that question. Alone: answer its question again. What was there stays readable.',
    ),
    after: Id.optional().describe(
      'Id of the answer that `message` follows, where several stand beside each other; else the newest.',
    ),
    model: z
      .literal(false)
      .optional()
      .describe('The built-in advisor answers, and nothing is sent to a language model.'),
  })
  .meta({
    id: 'AssistantRequest',
    examples: [{ message: 'Why is my score 62?', report_id: 'r7Qm2', role: 'cto' }],
  });
export type AssistantRequest = z.infer<typeof AssistantRequest>;

export const AssistantResponse = z
  .object({
    chat_id: z.string(),
    message: Message,
    incomplete: z
      .boolean()
      .optional()
      .describe("As in the message: the model's part is missing or cut."),
    notice: z.string().optional(),
  })
  .meta({ id: 'AssistantResponse' });
export type AssistantResponse = z.infer<typeof AssistantResponse>;

/**
 * Data of the server-sent events of one answer, by their names. Each has an id `MESSAGE-N` with N the
 * characters (UTF-16) of the text after it, so that a reader knows what it has.
 */
export interface AssistantEvents {
  readonly start: {
    readonly chat_id: string;
    readonly message_id: string;
    readonly question_id: string;
  };
  readonly delta: { readonly text: string };
  readonly tool: { readonly name: string; readonly says: string };
  readonly citation: Message['citations'][number];
  readonly done: AssistantResponse;
  /** A problem document; the last event when it comes. */
  readonly error: object;
}
