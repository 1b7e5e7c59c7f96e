import type { DeepReadonly, Report } from '@stackstage/contracts';
import type { SourceFile } from '@stackstage/engine';

/** A report as it is stored and sent. */
export type WireReport = DeepReadonly<Report>;

/** What the worker is asked. */
export interface Job {
  readonly files: readonly SourceFile[];
  readonly region?: string;
  readonly usage?: Readonly<Record<string, number>>;
}

/** What it says: first that its grammars are loaded, then one answer for each job. */
export type Said = { readonly ready: true } | { readonly report: WireReport };
