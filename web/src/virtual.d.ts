// Made by scripts/sample-reports.ts while the page is built.
declare module 'virtual:sample-report/*' {
  export const report: import('@stackstage/contracts').Report;
}
declare module 'virtual:sample-summaries' {
  export const summaries: readonly {
    readonly score: number;
    readonly issues: number;
    readonly resources: number;
    readonly monthlyUsd: number | null;
    /** Addresses of its small drawing. */
    readonly drawings: Readonly<Record<'light' | 'dark', string>>;
  }[];
}
