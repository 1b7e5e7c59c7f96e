import * as z from 'zod';
import { Pillar, Severity } from './report.ts';

const ReportId = z.string().min(1).max(64);

export const CompareRequest = z
  .strictObject({
    report_id: ReportId.describe('The side before.'),
    other_report_id: ReportId.optional().describe(
      'The side after; without it, what the first report suggests.',
    ),
  })
  .meta({ id: 'CompareRequest', examples: [{ report_id: 'r7Qm2' }] });
export type CompareRequest = z.infer<typeof CompareRequest>;

const ComparedIssue = z
  .object({ rule: z.string(), resource: z.string(), severity: Severity, title: z.string() })
  .meta({ id: 'ComparedIssue' });

const Side = z
  .object({
    title: z.string(),
    score: z.number().min(0).max(100),
    pillars: z.array(z.object({ pillar: Pillar, score: z.number() })),
    monthly_usd: z.number(),
    issues: z.array(ComparedIssue),
    diagram: z.string().describe('Mermaid source.'),
  })
  .meta({ id: 'Side' });

export const CompareResponse = z
  .object({
    before: Side,
    after: Side,
    score_change: z.number(),
    pillars: z.array(z.object({ pillar: Pillar, before: z.number(), after: z.number() })),
    fixed: z.array(ComparedIssue),
    added: z.array(ComparedIssue),
    remaining: z.array(ComparedIssue),
    monthly_usd_change: z.number(),
  })
  .meta({ id: 'CompareResponse' });
export type CompareResponse = z.infer<typeof CompareResponse>;
