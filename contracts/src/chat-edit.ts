import * as z from 'zod';

const Id = z.string().min(1).max(64);

/** Renames a chat or deletes it with all its messages. */
export const ChatEditRequest = z
  .strictObject({
    chat_id: Id,
    title: z.string().trim().min(1).max(200).optional(),
    delete: z.literal(true).optional(),
  })
  .refine((body) => (body.title !== undefined) !== (body.delete !== undefined), {
    message: 'Send either `title` or `delete`',
    path: ['title'],
  })
  .meta({
    id: 'ChatEditRequest',
    examples: [{ chat_id: 'c8Kd1', title: 'The shop, before launch' }],
  });
export type ChatEditRequest = z.infer<typeof ChatEditRequest>;

export const ChatEditResponse = z
  .object({ chat_id: z.string(), title: z.string().optional(), deleted: z.boolean() })
  .meta({ id: 'ChatEditResponse' });
