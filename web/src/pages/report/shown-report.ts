import type { Report } from '@stackstage/contracts';
import { createContext, useContext } from 'react';

/** The report that all tabs show. */
export interface ShownReport {
  readonly title: string;
  readonly createdAt: string | undefined;
  readonly report: Report;
  /** Id of the stored report; none for a sample. */
  readonly reportId: string | undefined;
  /** Path of the report's first tab. */
  readonly base: string;
}

export const ShownReportContext = createContext<ShownReport | undefined>(undefined);

export function useShownReport(): ShownReport {
  const shown = useContext(ShownReportContext);
  if (!shown) throw new Error('A tab of a report was shown outside of one.');
  return shown;
}

/** Path of the findings of one resource, rule or file. */
export function findingsPath(base: string, filter: Readonly<Record<string, string>>): string {
  return `${base}/findings?${new URLSearchParams(filter)}`;
}
