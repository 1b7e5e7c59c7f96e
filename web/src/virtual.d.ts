// Made by scripts/sample-reports.ts while the page is built.
declare module 'virtual:sample-report/*' {
  const report: import('@stackstage/contracts').Report;
  export default report;
}
declare module 'virtual:sample-summaries' {
  const summaries: readonly {
    readonly score: number;
    readonly issues: number;
    readonly resources: number;
    readonly monthlyUsd: number;
    /** Address of its small drawing. */
    readonly drawing?: string;
  }[];
  export default summaries;
}
