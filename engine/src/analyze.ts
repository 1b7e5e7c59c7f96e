import type { Analysis } from './analysis.ts';
import { assemble } from './assemble/assemble.ts';
import { readSuppressions } from './assemble/suppressions.ts';
import { availabilityOf } from './availability/availability.ts';
import { costOfChanges } from './cost/cost-of-changes.ts';
import { estimate, type Usage } from './cost/estimate.ts';
import type { Proposal } from './formats/proposal/proposal.ts';
import { readProposal } from './formats/proposal/read.ts';
import type { Architecture } from './graph/architecture.ts';
import type { Change } from './graph/change.ts';
import { graphOf } from './graph/graph.ts';
import { suggest } from './improve/suggest.ts';
import { type Limits, serviceLimits } from './limits.ts';
import { builtInPrices } from './prices/lookup.ts';
import type { Prices } from './prices/prices.ts';
import { type ReadFiles, readFiles } from './read.ts';
import { type RankedRegion, type RankOptions, rankRegions } from './regions/rank.ts';
import { makeReport } from './report/make-report.ts';
import type { Report } from './report/report.ts';
import { review } from './review/review.ts';
import { rules } from './rules/index.ts';
import { services } from './services/index.ts';
import type { SourceFile } from './source/file.ts';
import type { Grammars } from './source/hcl/grammars.ts';

export interface AnalyzeOptions {
  /** Needed for Terraform files; without them those give a diagnostic. */
  readonly grammars?: Grammars;
  readonly limits?: Limits;
  /** Region for what states none. */
  readonly region?: string;
  /** Monthly usage by usage id, in place of the project's assumptions. */
  readonly usage?: Usage;
  readonly prices?: Prices;
}

const serviceById = new Map(services.map((service) => [service.id, service]));

/** Runs the pipeline and keeps each stage's result. Throws nothing for what users wrote. */
export function analyzeStages(
  files: readonly SourceFile[],
  options: AnalyzeOptions = {},
): Analysis {
  const { limits = serviceLimits } = options;
  const region = options.region ? { region: options.region } : {};
  const reading = readFiles(files, { limits, grammars: options.grammars, ...region });
  return stagesOf(reading, options);
}

/**
 * The same for what somebody proposes as typed structure. Throws nothing for what it holds.
 * @returns the stages' results; places of evidence are the numbers of the proposed resources
 */
export function analyzeProposal(proposal: Proposal, options: AnalyzeOptions = {}): Analysis {
  const reading = readProposal(proposal, options.limits ?? serviceLimits);
  return stagesOf({ ...reading, files: [], texts: [] }, options);
}

function stagesOf(reading: ReadFiles, options: AnalyzeOptions): Analysis {
  const { limits = serviceLimits, prices = builtInPrices, usage = {} } = options;
  const region = options.region ? { region: options.region } : {};
  const suppressions = readSuppressions(reading.texts, reading.declarations);
  const architecture = assemble(reading, suppressions, services, { limits, ...region });
  const graph = graphOf(architecture);
  const reviewed = review(graph, rules);
  const priceMeans = { services: serviceById, prices, usage };
  const priced = estimate(graph, priceMeans);
  const suggestion = suggest(architecture, reviewed.findings, { rules, priceMeans });
  return {
    reading,
    architecture,
    graph,
    review: reviewed,
    estimate: priced,
    availability: availabilityOf(graph, serviceById),
    suggestion,
    costOfRule: (rule) =>
      costOfChanges(
        graph,
        [...suggestion.changes, ...suggestion.leftOpen].filter((one) => one.rule === rule),
        priceMeans,
      ),
  };
}

/** Every region of the architecture's provider for an audience, best first; with the built-in prices. */
export function rankArchitecture(
  architecture: Architecture,
  options: RankOptions,
  usage: Usage = {},
): readonly RankedRegion[] {
  return rankRegions(architecture, options, {
    services: serviceById,
    prices: builtInPrices,
    usage,
  });
}

/**
 * Change of the monthly cost when one facet of a resource gets another value.
 * @returns USD per month; 0 where the price doesn't depend on it
 */
export function priceChange(
  architecture: Architecture,
  address: string,
  facet: string,
  value: string | number | boolean,
  usage: Usage = {},
): number {
  const change = { set: facet, of: address, to: value } as Change;
  const means = { services: serviceById, prices: builtInPrices, usage };
  return costOfChanges(graphOf(architecture), [{ rule: '', change }], means) ?? 0;
}

/** Files in, report out: deterministic, in the shape that the page, the API and the command line show. */
export function analyze(files: readonly SourceFile[], options: AnalyzeOptions = {}): Report {
  return makeReport(analyzeStages(files, options));
}
