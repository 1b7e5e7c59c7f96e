import type { Citation } from '@stackstage/contracts';

/** The page where what is cited is seen; none for what lies outside of a report. */
export function citationPath({ kind, report_id, rule, resource }: Citation): string | undefined {
  if (report_id === undefined) return undefined;
  const base = `/reports/${encodeURIComponent(report_id)}`;
  const findings = (filter: Record<string, string>) =>
    `${base}/findings?${new URLSearchParams(filter)}`;
  switch (kind) {
    case 'issue':
      return findings({ ...(rule && { rule }), ...(resource && { resource }) });
    case 'recommendation':
      return findings(rule ? { rule } : {});
    case 'resource':
    case 'line':
      return resource === undefined
        ? `${base}/findings`
        : `${base}/diagram?resource=${encodeURIComponent(resource)}`;
    case 'cost':
      return `${base}/cost`;
    case 'region':
      return `${base}/regions`;
    case 'assumption':
      return `${base}/details`;
    default:
      return base;
  }
}
