import * as z from 'zod';

export const ExportPdfRequest = z
  .strictObject({ report_id: z.string().min(1).max(64) })
  .meta({ id: 'ExportPdfRequest', examples: [{ report_id: 'r7Qm2' }] });
export type ExportPdfRequest = z.infer<typeof ExportPdfRequest>;

/** What an endpoint answers with when its answer is a file to be saved. */
export interface FileAnswer {
  readonly contentType: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}
