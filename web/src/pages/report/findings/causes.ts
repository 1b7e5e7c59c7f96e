import type { Issue } from '@stackstage/contracts';
import { severities } from '../../../parts/severity.tsx';

/** The same thing wrong in the same measure: one row, with the resources inside it. */
export interface Cause {
  /** Stable, for addresses: rule and severity. */
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly pillar: Issue['pillar'];
  readonly severity: Issue['severity'];
  readonly issues: readonly Issue[];
  readonly resources: readonly string[];
  readonly files: readonly string[];
}

/** Joins findings of one rule and severity, worst first; within a severity in the report's order. */
export function causesOf(issues: readonly Issue[]): readonly Cause[] {
  const joined = Map.groupBy(issues, ({ rule, severity }) => `${rule}.${severity}`);
  return [...joined]
    .flatMap(([key, [first, ...others]]) => (first ? [cause(key, first, [first, ...others])] : []))
    .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

function cause(
  key: string,
  { rule, title, pillar, severity }: Issue,
  issues: readonly Issue[],
): Cause {
  return {
    key,
    rule,
    title,
    pillar,
    severity,
    issues,
    resources: [...new Set(issues.flatMap(resourcesOf))],
    files: [...new Set(issues.flatMap(({ evidence }) => evidence.map(({ file }) => file)))],
  };
}

/** All resources that a finding is about. */
export function resourcesOf({ resource, resources }: Issue): readonly string[] {
  return resources ?? [resource];
}
