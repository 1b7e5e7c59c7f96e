import * as z from 'zod';

export const ChatExportPdfRequest = z
  .strictObject({ chat_id: z.string().min(1).max(64) })
  .meta({ id: 'ChatExportPdfRequest', examples: [{ chat_id: 'c8Kd1' }] });
export type ChatExportPdfRequest = z.infer<typeof ChatExportPdfRequest>;
