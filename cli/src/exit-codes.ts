import type { Report } from '@stackstage/engine';
import { type AnalyzeCall, severities } from './arguments.ts';

/** What scripts rely on. */
export const exitCodes = { fine: 0, crossed: 1, usage: 2, unread: 3 } as const;

/** How the run of one report ends: what could not be read outweighs a limit that was crossed. */
export function verdict(report: Report, complete: boolean, call: AnalyzeCall): number {
  const { failUnder, failOn, allowUnreadable } = call;
  const errors = report.diagnostics.some(({ severity }) => severity === 'error');
  if (report.resources.length === 0) return exitCodes.unread;
  if ((errors || !complete) && !allowUnreadable) return exitCodes.unread;
  const failing = failOn ? severities.slice(0, severities.indexOf(failOn) + 1) : [];
  const crossed =
    (failUnder !== undefined && report.score < failUnder) ||
    report.issues.some(({ severity }) => failing.includes(severity));
  return crossed ? exitCodes.crossed : exitCodes.fine;
}
