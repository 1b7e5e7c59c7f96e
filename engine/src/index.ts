export type { Analysis } from './analysis.ts';
export {
  type AnalyzeOptions,
  analyze,
  analyzeProposal,
  analyzeStages,
  priceChange,
  rankArchitecture,
} from './analyze.ts';
export {
  type ComparedIssue,
  type Comparison,
  compare,
  type Side,
} from './compare/compare.ts';
export { dotOf } from './draw/dot.ts';
export { draw } from './draw/draw.ts';
export { mermaidOf } from './draw/mermaid.ts';
export { type DrawingSource, type Scene, sceneOf } from './draw/scene.ts';
export type { DrawingOptions, DrawingTheme } from './draw/svg.ts';
export type { Format, FormatName } from './formats/declaration.ts';
export type { Proposal } from './formats/proposal/proposal.ts';
export { facetOf } from './graph/facets.ts';
export { architectureFromSnapshot, type Snapshot, snapshotOf } from './graph/snapshot.ts';
export { commandLineLimits, type Limits, serviceLimits } from './limits.ts';
export { readFiles as readArchitectureFiles } from './read.ts';
export type { Audience, RankedRegion, RankOptions, RegionWeights } from './regions/rank.ts';
export { makeReport } from './report/make-report.ts';
export type * from './report/report.ts';
export { rules } from './rules/index.ts';
export { type ServiceSummary, serviceSummaries } from './service-summaries.ts';
export type { SourceFile } from './source/file.ts';
export { type GrammarBytes, type Grammars, loadGrammars } from './source/hcl/grammars.ts';
export { engineVersion } from './version.ts';
