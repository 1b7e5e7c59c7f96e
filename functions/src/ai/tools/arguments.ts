import { Pillar, Severity } from '@stackstage/contracts';
import * as z from 'zod';
import { ProposalArguments } from './proposal-arguments.ts';

const Address = z.string().max(500).describe('Exactly as the report writes it.');

/** What each tool takes, with the sentence a model chooses it by. */
export const toolArguments = {
  read_report: {
    description:
      'Read a part of the report that is talked about: its summary, findings, cost lines, resources, links, recommendations, availability, assumptions, what could not be determined, or lines of its files.',
    schema: z.strictObject({
      part: z.enum([
        'summary',
        'findings',
        'cost',
        'resources',
        'links',
        'recommendations',
        'availability',
        'assumptions',
        'undetermined',
        'lines',
      ]),
      resource: Address.optional().describe('Only what concerns this address.'),
      pillar: Pillar.optional(),
      severity: Severity.optional(),
      file: z.string().max(500).optional().describe('For `lines`.'),
    }),
  },
  search_catalogue: {
    description:
      'Search the rules that StackStage checks, the cloud services it knows and a glossary of cloud terms.',
    schema: z.strictObject({ query: z.string().min(1).max(200) }),
  },
  estimate_change: {
    description:
      "Change of the monthly cost, USD, when a property of a resource gets another value, or when a rule's remedies are applied. Properties are neutral facets such as `instanceSize`, `multiZone`, `instances`, `storageSizeGb`, `purchaseOption`.",
    schema: z.strictObject({
      rule: z.string().max(100).optional(),
      resource: Address.optional(),
      property: z.string().max(60).optional(),
      value: z.union([z.string().max(200), z.number(), z.boolean()]).optional(),
    }),
  },
  rank_regions: {
    description:
      'Every region of the provider for this architecture and an audience: monthly cost, round trip, carbon, residency; best first.',
    schema: z.strictObject({
      countries: z
        .array(z.string().regex(/^[A-Z]{2}$/))
        .min(1)
        .max(20)
        .describe('ISO 3166 codes of where the users are.'),
      residency: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional()
        .describe('Only regions whose data counts as being there: `EU`, `DE`.'),
    }),
  },
  compare_with_suggestion: {
    description:
      'The current architecture beside the suggested one: score by pillar, findings fixed and remaining, cost, changes.',
    schema: z.strictObject({}),
  },
  draw_diagram: {
    description:
      'Draw the current or the suggested architecture, whole or only around some resources, or a graph of your own. Gives an id to place it with.',
    schema: z.strictObject({
      what: z.enum(['current', 'suggested', 'graph']),
      around: z.array(Address).max(20).optional().describe('Only these and what they touch.'),
      title: z.string().max(120).optional(),
      graph: ProposalArguments.optional().describe('With `what: graph`.'),
    }),
  },
  write_code: {
    description:
      'Terraform or CloudFormation: of the suggested architecture (whole or the blocks of some resources), or of a graph of your own.',
    schema: z.strictObject({
      language: z.enum(['terraform', 'cloudformation']),
      what: z.enum(['suggested', 'graph']),
      resources: z.array(Address).max(20).optional().describe('Only the blocks of these.'),
      graph: ProposalArguments.optional().describe('With `what: graph`.'),
    }),
  },
} as const;

export type ToolName = keyof typeof toolArguments;
export type ArgumentsOf<Name extends ToolName> = z.infer<(typeof toolArguments)[Name]['schema']>;
