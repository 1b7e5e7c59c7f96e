import * as z from 'zod';
import { ModelPart } from './model-part.ts';
import { Report } from './report.ts';

/** Whom the report's words are for. */
export const Role = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['cto', 'devops', 'architect']));

const Region = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'not the name of a region');
const Title = z.string().trim().min(1).max(200);

/** By usage id, as the report's assumptions name them; figures a month in the unit named there. */
const Usage = z.record(z.string().max(100), z.number().nonnegative().max(1e15));

const options = {
  region: Region.optional().describe('For what states none.'),
  role: Role.optional().describe('`CTO`, `DevOps` or `Architect`.'),
  title: Title.optional().describe("By default the first file's name."),
};

const askedOfModel = 'With `false` no language model is asked, and nothing is sent to one.';

const TextFile = z.strictObject({
  name: z.string().min(1).describe('With its folders, such as `modules/network/main.tf`.'),
  content: z.string(),
});

export const AnalyzeRequest = z
  .strictObject({
    text: z
      .string()
      .optional()
      .describe('Words, or the text of one file; at most 20,000 characters.'),
    files: z.array(TextFile).optional().describe('At most 500.'),
    report_id: z
      .string()
      .min(1)
      .max(64)
      .optional()
      .describe("Of a stored report: its model's part is written anew, all else stays."),
    usage: Usage.optional(),
    model: z.boolean().optional().describe(askedOfModel),
    ...options,
  })
  .refine(
    ({ text, files, report_id }) =>
      [text, files, report_id].filter((one) => one !== undefined).length === 1,
    { path: ['files'], message: 'Send either `text`, `files` or `report_id`' },
  )
  .meta({
    id: 'AnalyzeRequest',
    examples: [
      { text: 'two m6i.large behind an ALB with a Multi-AZ Postgres in eu-west-1' },
      {
        files: [{ name: 'main.tf', content: 'resource "aws_s3_bucket" "logs" {}' }],
        region: 'eu-west-1',
      },
    ],
  });
export type AnalyzeRequest = z.infer<typeof AnalyzeRequest>;

/** A form's fields beside its files; the same options, as text. */
export const AnalyzeForm = z
  .strictObject({
    ...options,
    usage: z
      .string()
      .transform((text, context) => {
        try {
          return JSON.parse(text) as unknown;
        } catch {
          context.addIssue('not JSON');
          return z.NEVER;
        }
      })
      .pipe(Usage)
      .optional(),
    model: z
      .enum(['true', 'false'])
      .transform((text) => text === 'true')
      .optional()
      .describe(askedOfModel),
  })
  .meta({ id: 'AnalyzeForm' });
export type AnalyzeForm = z.infer<typeof AnalyzeForm>;

export const AnalyzeResponse = Report.extend({
  report_id: z.string().describe('Of the report as it is stored for you.'),
  model_part: ModelPart.optional().describe('Only where a language model was asked.'),
  incomplete: z.boolean().optional().describe("The model's part is missing or cut."),
  notice: z.string().optional().describe('What is missing, and why.'),
}).meta({ id: 'AnalyzeResponse' });
export type AnalyzeResponse = z.infer<typeof AnalyzeResponse>;

/**
 * Data of the server-sent events of one analysis, by their names; for `Accept: text/event-stream`. Each
 * has an id `REPORT-N` with N the characters (UTF-16) of the narrative after it.
 */
export interface AnalyzeEvents {
  /** The engine's own, at once. */
  readonly report: AnalyzeResponse;
  /** More of the narrative. */
  readonly delta: { readonly text: string };
  readonly done: Pick<AnalyzeResponse, 'report_id' | 'model_part' | 'incomplete' | 'notice'>;
  /** A problem document; the last event when it comes. */
  readonly error: object;
}
