import { Severity } from '@stackstage/contracts';
import * as z from 'zod';

const Lines = z.strictObject({ file: z.string(), start_line: z.int(), end_line: z.int() });

/** What a model is asked for; strict, as servers hold models to schemas of this kind only. */
export const AnalysisAnswer = z.strictObject({
  narrative: z.string().describe('Markdown, at most 300 words.'),
  findings: z
    .array(
      z.strictObject({
        title: z.string().describe('At most ten words.'),
        severity: Severity,
        explanation: z.string(),
        fix: z.string(),
        resources: z.array(z.string()).describe('Addresses, exactly as the data writes them.'),
        lines: z.nullable(Lines),
      }),
    )
    .describe('At most six; none is a good answer.'),
  questions: z
    .array(z.strictObject({ question: z.string(), why: z.string() }))
    .describe('At most five.'),
});
export type AnalysisAnswer = z.infer<typeof AnalysisAnswer>;
