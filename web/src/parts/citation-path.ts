import type { Citation } from '@stackstage/contracts';

/** The page where what is cited is seen; none for what lies outside of a report. */
export function citationPath(citation: Citation): string | undefined {
  const { kind, report_id, rule, resource, evidence } = citation;
  if (report_id === undefined) return undefined;
  const base = `/reports/${encodeURIComponent(report_id)}`;
  const findings = (filter: Record<string, string>) =>
    `${base}/findings?${new URLSearchParams(filter)}`;
  const drawer = (at: Record<string, string>) => `${base}/diagram?${new URLSearchParams(at)}`;
  switch (kind) {
    case 'issue':
      return `${findings({ ...(rule && { rule }), ...(resource && { resource }) })}#evidence`;
    case 'recommendation':
      return findings(rule ? { rule } : {});
    case 'resource':
      return resource === undefined ? `${base}/findings` : drawer({ resource });
    case 'line':
      return resource === undefined
        ? findings(evidence ? { file: evidence.file } : {})
        : drawer({ resource, ...(evidence && { line: String(evidence.start_line) }) });
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
