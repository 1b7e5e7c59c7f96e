import * as z from 'zod';

/** How many findings of each severity. */
const IssueCounts = z.object({
  critical: z.int().nonnegative(),
  high: z.int().nonnegative(),
  medium: z.int().nonnegative(),
  low: z.int().nonnegative(),
  info: z.int().nonnegative(),
});

/**
 * `users/{uid}/reports/{reportId}`: what lists show of a report. The report itself, as gzipped JSON of
 * the contract's `Report`, lies in documents below it, so that a list of many stays light.
 */
export const ReportDocument = z.object({
  state: z.literal('complete').describe('Written with the last part; before, nobody sees it.'),
  title: z.string(),
  created_at: z.iso.datetime(),
  score: z.number().min(0).max(100),
  issues: IssueCounts,
  resources: z.int().nonnegative(),
  monthly_usd: z.number().nonnegative(),
  files: z.array(z.string()).describe('Names, the first 20.'),
  parts: z.int().positive().describe('Documents `parts/0`, `parts/1`, … that hold the report.'),
  architecture_parts: z.int().nonnegative().describe('For functions only.'),
  key: z
    .string()
    .optional()
    .describe("The request's Idempotency-Key: whoever sent it finds the report by it at once."),
  size: z.int().positive().describe('Bytes of all that is stored of it.'),
});
export type ReportDocument = z.infer<typeof ReportDocument>;

/** `users/{uid}/reports/{reportId}/parts/{n}`, from 0: joined in this order they are the gzipped JSON. */
export const ReportPartDocument = z.object({ content: z.unknown().describe('Firestore Bytes.') });
export type ReportPartDocument = z.infer<typeof ReportPartDocument>;
