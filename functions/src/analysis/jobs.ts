import type { DeepReadonly, ProposedArchitecture, Report, Wire } from '@stackstage/contracts';
import type { Proposal, RankedRegion, RankOptions, Snapshot, SourceFile } from '@stackstage/engine';
import type { Question } from '../advisor/asked.ts';
import type { Advice } from '../advisor/draft.ts';
import type { ToolContext, ToolResult } from '../ai/tools/tool.ts';
import type { FoundSecret } from '../secrets/redact.ts';

/** A report as it is stored and sent. */
export type WireReport = DeepReadonly<Report>;

type Usage = Readonly<Record<string, number>>;

/** What a later question about a report starts from: kept beside it, seen by functions only. */
export interface Kept {
  readonly snapshot: Snapshot;
  readonly usage: Usage;
}

/** What the worker can be asked, and what it gives. */
export interface Jobs {
  /** Takes secrets out of files. */
  readonly redact: {
    readonly asks: { readonly files: readonly SourceFile[] };
    readonly gives: {
      readonly files: readonly SourceFile[];
      readonly found: readonly FoundSecret[];
    };
  };
  readonly analyze: {
    readonly asks: {
      readonly files: readonly SourceFile[];
      readonly region?: string;
      readonly usage: Usage;
    };
    readonly gives: { readonly report: WireReport; readonly kept: Kept };
  };
  readonly rank: {
    readonly asks: { readonly kept: Kept; readonly options: RankOptions };
    readonly gives: { readonly regions: Wire<readonly RankedRegion[]> };
  };
  /** Analyses what a model proposes, and says where the report's own reading differs. */
  readonly propose: {
    readonly asks: { readonly proposal: Proposal; readonly report: WireReport };
    readonly gives: DeepReadonly<ProposedArchitecture>;
  };
  readonly tool: {
    readonly asks: {
      readonly name: string;
      /** As a model wrote them. */
      readonly written: string;
      readonly context: ToolContext;
    };
    readonly gives: ToolResult;
  };
  readonly advise: {
    readonly asks: { readonly question: Question; readonly context: ToolContext };
    readonly gives: Advice;
  };
}
export type JobName = keyof Jobs;

/** A job as it is sent to the worker. */
export type Job = {
  [Name in JobName]: { readonly name: Name; readonly asks: Jobs[Name]['asks'] };
}[JobName];
