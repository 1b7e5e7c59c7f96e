import * as z from 'zod';

const pillars = [
  'security',
  'reliability',
  'performance',
  'cost',
  'operations',
  'sustainability',
] as const;
const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;

export const Pillar = z.enum(pillars);
export type Pillar = z.infer<typeof Pillar>;

export const Severity = z
  .enum(severities)
  .describe('Worst first: critical, high, medium, low, info.');
export type Severity = z.infer<typeof Severity>;

export const Evidence = z
  .object({
    file: z.string(),
    start_line: z.int().min(1),
    end_line: z.int().min(1).describe('Inclusive.'),
  })
  .meta({ id: 'Evidence', description: 'Lines of a file, counted from 1.' });
export type Evidence = z.infer<typeof Evidence>;

export const Issue = z
  .object({
    rule: z.string().describe('Stable id of the rule.'),
    title: z.string(),
    pillar: Pillar,
    severity: Severity,
    severity_because: z.string().optional().describe("Why it isn't the rule's own severity."),
    resource: z.string().describe('Address or logical id as the file writes it.'),
    resources: z.array(z.string()).optional().describe('All resources concerned, when several.'),
    evidence: z.array(Evidence).min(1),
    by_default: z
      .string()
      .optional()
      .describe('Page of the documented default that decided, when no line did.'),
    explanation: z.string(),
    fix: z.string(),
    references: z.array(
      z.object({ framework: z.string(), id: z.string().optional(), url: z.string() }),
    ),
    equivalents: z.array(z.string()).describe('Ids of the same check in other scanners.'),
  })
  .meta({ id: 'Issue' });
export type Issue = z.infer<typeof Issue>;

const SuppressedIssue = Issue.extend({ reason: z.string(), suppressed_at: Evidence }).meta({
  id: 'SuppressedIssue',
});

const Undetermined = z
  .object({
    rule: z.string(),
    title: z.string(),
    pillar: Pillar,
    resource: z.string(),
    because: z.string().describe('Finishes the sentence "not known, as …".'),
    evidence: Evidence,
  })
  .meta({ id: 'Undetermined' });

const Recommendation = z
  .object({
    rule: z.string(),
    title: z.string(),
    pillar: Pillar,
    severity: Severity,
    text: z.string(),
    resources: z.array(z.string()),
    score_gain: z.number().describe('Points of the score gained when only this is done.'),
    monthly_usd_change: z
      .number()
      .optional()
      .describe('USD per month when only this is done; absent where not known.'),
  })
  .meta({ id: 'Recommendation' });
export type Recommendation = z.infer<typeof Recommendation>;

const PillarScore = z
  .object({
    pillar: Pillar,
    weight: z.number(),
    findings: z.int(),
    points: z.number(),
    score: z.number().min(0).max(100),
    contribution: z.number(),
  })
  .meta({ id: 'PillarScore' });
export type PillarScore = z.infer<typeof PillarScore>;

export const CostLine = z
  .object({
    resource: z.string(),
    component: z.string(),
    quantity: z.number().nonnegative(),
    unit: z.string(),
    unit_price_usd: z.number().nonnegative(),
    monthly_usd: z.number(),
    usage_based: z.boolean(),
    assumption: z.string().optional(),
    price_as_of: z.string().describe('ISO date of the price; empty when its source has none.'),
    price_source: z.string(),
    derived: z
      .string()
      .optional()
      .describe("How the price for this region was got, when it isn't listed."),
  })
  .meta({ id: 'CostLine' });
export type CostLine = z.infer<typeof CostLine>;

export const EstimatedCost = z
  .object({
    monthly_usd: z.number().describe('Sum of the lines.'),
    currency: z.literal('USD'),
    as_of: z.string().describe('ISO date of the newest price used.'),
    oldest_as_of: z.string(),
    lines: z.array(CostLine),
    not_priced: z.array(
      z.object({ resource: z.string(), component: z.string(), reason: z.string() }),
    ),
    free: z.array(z.string()).describe('Addresses of what the provider charges nothing for.'),
    priced_resources: z.int(),
  })
  .meta({ id: 'EstimatedCost' });
export type EstimatedCost = z.infer<typeof EstimatedCost>;

export const ResourceEntry = z
  .object({
    address: z.string(),
    type: z.string(),
    name: z.string(),
    kind: z.string(),
    provider: z.string(),
    service: z
      .string()
      .nullable()
      .describe('Name of the service; null when its type is not known.'),
    region: z.string(),
    evidence: Evidence,
    refines: z.string().optional().describe('Address of the resource it only refines.'),
    generated_by: z.string().optional(),
    monthly_usd: z.number().optional(),
    icon: z.string().optional(),
  })
  .meta({ id: 'ResourceEntry' });
export type ResourceEntry = z.infer<typeof ResourceEntry>;

export const LinkEntry = z
  .object({
    from: z.string().describe('Address, or `internet`.'),
    to: z.string(),
    kind: z.string(),
    port: z.int().optional(),
    evidence: Evidence.optional(),
  })
  .meta({ id: 'LinkEntry' });
export type LinkEntry = z.infer<typeof LinkEntry>;

const Suggestion = z
  .object({
    score: z.int().min(0).max(100),
    pillars: z.array(PillarScore),
    monthly_usd: z.number(),
    issues: z
      .array(z.object({ rule: z.string(), resource: z.string(), severity: Severity }))
      .describe('What would remain.'),
    changes: z.array(z.object({ rule: z.string(), resource: z.string(), text: z.string() })),
    diagram: z.string().describe('Mermaid source of the suggested architecture.'),
    added_resources: z
      .array(ResourceEntry.extend({ place: z.string() }).meta({ id: 'AddedResource' }))
      .describe("What its drawing has more than the report's own."),
    removed_resources: z.array(z.string()),
    added_links: z.array(LinkEntry),
    note: z.string().optional(),
  })
  .meta({
    id: 'Suggestion',
    description: 'The architecture after all remedies, measured in the same way.',
  });

const Availability = z
  .object({
    percent: z.number().optional(),
    downtime_minutes_per_year: z.number().optional(),
    limited_by: z.string().optional(),
    path: z.array(z.object({ resource: z.string(), percent: z.number(), source: z.string() })),
    note: z.string(),
  })
  .meta({
    id: 'Availability',
    description: "What the services' own agreements promise along the weakest path.",
  });

export const Place = z
  .object({
    id: z.string(),
    kind: z.enum([
      'cloud',
      'region',
      'network',
      'zone',
      'subnet',
      'subnets',
      'cluster',
      'namespace',
      'project',
    ]),
    label: z.string(),
    inside: z.string().optional().describe('Id of the place around it.'),
    resource: z.string().optional().describe('Address of the resource that is this place.'),
    holds: z.array(z.string()),
  })
  .meta({ id: 'Place' });
export type Place = z.infer<typeof Place>;

export const DiagnosticEntry = z
  .object({
    severity: z.enum(['error', 'warning', 'info']),
    code: z.string(),
    message: z.string(),
    file: z.string(),
    line: z.int().min(1),
    column: z.int().min(1),
  })
  .meta({ id: 'Diagnostic' });
export type DiagnosticEntry = z.infer<typeof DiagnosticEntry>;

const Assumption = z
  .object({
    id: z.string(),
    text: z.string(),
    value: z.union([z.string(), z.number()]),
    unit: z.string().optional(),
    resources: z.array(z.string()).optional(),
  })
  .meta({ id: 'Assumption' });

/** The report of one analysis: the same from `POST /api/analyze` and from `stackstage analyze --format json`. */
export const Report = z
  .object({
    schema_version: z.literal(1),
    engine_version: z.string(),
    score: z.int().min(0).max(100),
    scoring: z.object({ formula: z.string(), pillars: z.array(PillarScore) }),
    issues: z.array(Issue).describe('What fails, worst first.'),
    suppressed: z.array(SuppressedIssue),
    undetermined: z.array(Undetermined).describe('Questions the files leave open.'),
    recommendations: z.array(Recommendation),
    diagram: z.string().describe('Mermaid source.'),
    code_template: z.string().describe('Terraform of the suggested architecture.'),
    cloudformation_template: z
      .string()
      .optional()
      .describe('The same as CloudFormation, where all parts are AWS.'),
    estimated_cost: EstimatedCost,
    suggestion: Suggestion,
    availability: Availability,
    files: z.array(z.object({ name: z.string(), format: z.string(), resources: z.int() })),
    resources: z.array(ResourceEntry).describe('Everything that was read, known service or not.'),
    links: z.array(LinkEntry),
    places: z.array(Place).describe('Cloud, region, network, zone, subnet, cluster, namespace.'),
    assumptions: z.array(Assumption),
    diagnostics: z.array(DiagnosticEntry),
    secrets: z
      .array(z.object({ kind: z.string(), file: z.string(), line: z.int().min(1) }))
      .optional()
      .describe(
        'What was taken out of the files before they were read and stored, by the service only.',
      ),
    excerpts: z
      .array(z.object({ file: z.string(), start_line: z.int(), lines: z.array(z.string()) }))
      .describe('The lines around all evidence.'),
  })
  .meta({ id: 'Report' });
export type Report = z.infer<typeof Report>;
