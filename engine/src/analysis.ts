import type { Availability } from './availability/availability.ts';
import type { Estimate } from './cost/estimate.ts';
import type { Architecture } from './graph/architecture.ts';
import type { Graph } from './graph/graph.ts';
import type { Suggestion } from './improve/suggest.ts';
import type { ReadFiles } from './read.ts';
import type { Review } from './review/finding.ts';

/** Every stage's result; the report is made from it, comparisons and rankings start from it. */
export interface Analysis {
  readonly reading: ReadFiles;
  readonly architecture: Architecture;
  readonly graph: Graph;
  readonly review: Review;
  readonly estimate: Estimate;
  readonly availability: Availability;
  readonly suggestion: Suggestion;
  /** Change of the monthly cost when only one rule's remedies are applied, USD; undefined when it has none. */
  readonly costOfRule: (rule: string) => number | undefined;
}
