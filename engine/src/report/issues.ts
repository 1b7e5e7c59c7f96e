import type { Finding, OpenQuestion, SuppressedFinding } from '../review/finding.ts';
import type { SourceRange } from '../source/range.ts';
import type { Evidence, Issue, Report, Undetermined } from './report.ts';

/** Lines of a range: what a report says of a place. */
export function evidenceOf({ file, start, end }: SourceRange): Evidence {
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  return { file, startLine: start.line, endLine };
}

/** A finding as readers get it. */
export function issueOf(finding: Finding): Issue {
  const { rule, severity, severityBecause, resource, resources, byDefault, note } = finding;
  return {
    rule: rule.id,
    title: rule.title,
    pillar: rule.pillar,
    severity,
    ...(severityBecause && { severityBecause }),
    resource,
    ...(resources.length > 1 && { resources }),
    evidence: finding.evidence.map(evidenceOf),
    ...(byDefault && { byDefault }),
    explanation: [
      rule.why,
      note,
      severityBecause &&
        severity !== rule.severity &&
        `Rated ${severity} instead of ${rule.severity}: ${severityBecause}.`,
    ]
      .filter(Boolean)
      .join(' '),
    fix: rule.fix,
    references: rule.references,
    equivalents: [...new Set(Object.values(rule.equivalents).flatMap((ids) => ids ?? []))],
  };
}

export function suppressedOf(finding: SuppressedFinding): Report['suppressed'][number] {
  return {
    ...issueOf(finding),
    reason: finding.suppression.reason,
    suppressedAt: evidenceOf(finding.suppression.at),
  };
}

export function undeterminedOf({ rule, resource, because, at }: OpenQuestion): Undetermined {
  return {
    rule: rule.id,
    title: rule.title,
    pillar: rule.pillar,
    resource,
    because,
    evidence: evidenceOf(at),
  };
}
