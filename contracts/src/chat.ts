import * as z from 'zod';
import { Evidence } from './report.ts';

/** Who speaks. */
export const Author = z.enum(['user', 'assistant']);
export type Author = z.infer<typeof Author>;

/** What the built-in advisor is called where a model's name stands. */
export const builtInAdvisor = 'stackstage-advisor';

export const Citation = z
  .object({
    number: z.int().min(1).describe('The text names it as `[1]`.'),
    kind: z.enum([
      'report',
      'issue',
      'resource',
      'line',
      'cost',
      'recommendation',
      'assumption',
      'region',
      'rule',
      'service',
    ]),
    label: z.string().describe('What a person reads: a title, an address, a file and its line.'),
    report_id: z.string().optional().describe('Of the report that it is found in.'),
    rule: z.string().optional(),
    resource: z.string().optional().describe('Address.'),
    service: z.string().optional().describe('Id of the service.'),
    evidence: Evidence.optional(),
    url: z.string().optional().describe("The provider's page, for rules and services."),
  })
  .meta({ id: 'Citation', description: 'What a sentence of an answer rests on.' });
export type Citation = z.infer<typeof Citation>;

export const AnswerDiagram = z
  .object({
    id: z.string().describe('The text shows it where `{{diagram:ID}}` stands.'),
    title: z.string(),
    mermaid: z.string(),
    svg: z.string().optional().describe('Drawn by StackStage; absent where it is too large.'),
  })
  .meta({ id: 'AnswerDiagram' });
export type AnswerDiagram = z.infer<typeof AnswerDiagram>;

/** How an answer ended. */
export const Finish = z
  .enum(['complete', 'stopped', 'length', 'refused', 'failed'])
  .describe(
    'complete; stopped by its reader; cut at the length limit; refused by the model or a filter; failed on the way.',
  );
export type Finish = z.infer<typeof Finish>;

export const Message = z
  .object({
    id: z.string(),
    role: Author,
    text: z.string().describe('Markdown.'),
    created_at: z.iso.datetime(),
    parent: z.string().optional().describe('Id of the message before it; none for the first.'),
    citations: z.array(Citation),
    diagrams: z.array(AnswerDiagram),
    model: z
      .string()
      .optional()
      .describe(`Who really answered; \`${builtInAdvisor}\` without a model.`),
    prompt_version: z.string().optional(),
    finish: Finish.optional().describe('Absent for questions, and while the answer is written.'),
    incomplete: z.boolean().optional().describe("The model's part is missing or cut."),
    notice: z.string().optional().describe('What is missing, and why.'),
  })
  .meta({ id: 'Message' });
export type Message = z.infer<typeof Message>;
