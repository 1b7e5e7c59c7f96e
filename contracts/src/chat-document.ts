import * as z from 'zod';
import { Message } from './chat.ts';

/** `users/{uid}/chats/{chatId}`: written with its first message, never before. */
export const ChatDocument = z.object({
  title: z.string(),
  role: z.enum(['cto', 'devops', 'architect']),
  report_id: z.string().optional(),
  report_title: z.string().optional().describe('As it was called when the chat was begun.'),
  created_at: z.iso.datetime(),
  updated_at: z.iso.datetime().describe('Of the last message; lists are ordered by it.'),
  messages: z.int().nonnegative().describe('How many there are; the next has this number plus 1.'),
  head: z.string().optional().describe('Id of the newest message of the branch that goes on.'),
  running: z
    .object({ message: z.string(), ends: z.number().describe('ms; taken as dead after it.') })
    .optional()
    .describe('The answer that is being written.'),
  stop: z.string().optional().describe('Id of the answer that is to end.'),
});
export type ChatDocument = z.infer<typeof ChatDocument>;

/** `users/{uid}/chats/{chatId}/messages/{n}`: `n` counts from 1 in the order of asking and answering. */
export const MessageDocument = Message.omit({ id: true }).extend({
  n: z.int().positive(),
  state: z.enum(['writing', 'done']),
});
export type MessageDocument = z.infer<typeof MessageDocument>;
