import * as z from 'zod';
import { AnswerDiagram, Citation } from './chat.ts';
import { Evidence, Severity } from './report.ts';

const ModelFinding = z
  .object({
    title: z.string(),
    severity: Severity,
    explanation: z.string(),
    fix: z.string(),
    resources: z.array(z.string()).min(1).describe('Addresses of this report.'),
    evidence: z.array(Evidence).describe('Lines that the model names; none where it names none.'),
  })
  .meta({ id: 'ModelFinding', description: 'Beyond the rules; never part of the score.' });
export type ModelFinding = z.infer<typeof ModelFinding>;

const Disagreement = z
  .object({
    about: z.string().describe('A service, or `region`.'),
    engine: z.string().describe('As the engine reads it: `2`, `none`, `eu-west-1`.'),
    model: z.string(),
  })
  .meta({ id: 'Disagreement' });
export type Disagreement = z.infer<typeof Disagreement>;

const ProposedArchitecture = z
  .object({
    resources: z.array(
      z.object({ address: z.string(), type: z.string(), service: z.string().nullable() }),
    ),
    links: z.array(z.object({ from: z.string(), to: z.string() })),
    diagram: AnswerDiagram,
    score: z.int().min(0).max(100).describe("The engine's, of what the model proposes."),
    monthly_usd: z.number().describe("The engine's."),
    code_template: z
      .string()
      .optional()
      .describe('Terraform of what the engine suggests for it; absent where it is too long.'),
    disagreements: z.array(Disagreement),
  })
  .meta({
    id: 'ProposedArchitecture',
    description: "How the model reads the words; the report is the engine's own reading.",
  });
export type ProposedArchitecture = z.infer<typeof ProposedArchitecture>;

export const ModelPart = z
  .object({
    role: z.enum(['cto', 'devops', 'architect']).describe('Whom it is written for.'),
    model: z.string().optional().describe('Which really answered; absent while it is asked.'),
    prompt_version: z.string(),
    created_at: z.iso.datetime(),
    narrative: z.string().describe('Markdown.'),
    citations: z.array(Citation),
    findings: z.array(ModelFinding),
    questions: z
      .array(z.object({ question: z.string(), why: z.string() }))
      .describe('What the architect should answer.'),
    proposal: ProposedArchitecture.optional().describe('Only of words.'),
    dropped: z.int().nonnegative().describe('Citations of what does not exist; left out.'),
    incomplete: z.boolean().optional(),
    notice: z.string().optional().describe('What is missing, and why.'),
  })
  .meta({
    id: 'ModelPart',
    description: 'What a language model adds to a report. It changes no score, cost or finding.',
  });
export type ModelPart = z.infer<typeof ModelPart>;

/** `users/{uid}/reports/{reportId}/added/model`: the model's part, as it grows. */
export const ModelPartDocument = ModelPart.extend({
  state: z.enum(['writing', 'done']),
  ends: z.number().describe('ms; still being written, it is taken as lost after it.'),
});
export type ModelPartDocument = z.infer<typeof ModelPartDocument>;
