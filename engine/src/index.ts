export type { Analysis } from './analysis.ts';
export { type AnalyzeOptions, analyze, analyzeStages } from './analyze.ts';
export type { Format, FormatName } from './formats/declaration.ts';
export { commandLineLimits, type Limits, serviceLimits } from './limits.ts';
export type * from './report/report.ts';
export type { SourceFile } from './source/file.ts';
export { type GrammarBytes, type Grammars, loadGrammars } from './source/hcl/grammars.ts';
export { engineVersion } from './version.ts';
