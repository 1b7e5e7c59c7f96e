import type { Issue } from '@stackstage/contracts';
import { pillarNames } from '../../../parts/pillars.ts';
import { severities } from '../../../parts/severity.tsx';
import { type Cause, causesOf, resourcesOf } from './causes.ts';

/** What the list shows, as it stands in the address. */
export interface Filter {
  readonly q: string;
  readonly pillar: string;
  readonly severity: string;
  readonly resource: string;
  readonly file: string;
  readonly rule: string;
  readonly state: 'open' | 'suppressed' | 'undetermined';
  readonly group: 'severity' | 'resource' | 'pillar' | 'file';
}

const states = ['open', 'suppressed', 'undetermined'] as const;
const groups = ['severity', 'resource', 'pillar', 'file'] as const;

/** Reads the filter from the address; what makes no sense there counts as not said. */
export function filterOf(search: URLSearchParams): Filter {
  const text = (name: string) => search.get(name) ?? '';
  return {
    q: text('q'),
    pillar: text('pillar'),
    severity: text('severity'),
    resource: text('resource'),
    file: text('file'),
    rule: text('rule'),
    state: states.find((state) => state === text('state')) ?? 'open',
    group: groups.find((group) => group === text('group')) ?? 'severity',
  };
}

/** The findings that pass every part of the filter. */
export function passing<T extends Issue>(issues: readonly T[], filter: Filter): readonly T[] {
  const words = filter.q.toLowerCase().split(/\s+/).filter(Boolean);
  return issues.filter((issue) => {
    if (filter.pillar && issue.pillar !== filter.pillar) return false;
    if (filter.severity && issue.severity !== filter.severity) return false;
    if (filter.rule && issue.rule !== filter.rule) return false;
    if (filter.resource && !resourcesOf(issue).includes(filter.resource)) return false;
    if (filter.file && !issue.evidence.some(({ file }) => file === filter.file)) return false;
    if (words.length === 0) return true;
    const text = `${issue.title} ${issue.rule} ${resourcesOf(issue).join(' ')} ${issue.equivalents.join(' ')}`;
    const lower = text.toLowerCase();
    return words.every((word) => lower.includes(word));
  });
}

export interface Group {
  readonly name: string;
  readonly causes: readonly Cause[];
}

/** Puts causes under headings; one that spans several resources or files stands under each. */
export function grouped(issues: readonly Issue[], by: Filter['group']): readonly Group[] {
  if (by === 'severity' || by === 'pillar') {
    const under = Map.groupBy(causesOf(issues), (cause) => cause[by]);
    const names: readonly string[] = by === 'severity' ? severities : Object.keys(pillarNames);
    return names.flatMap((name) => {
      const causes = under.get(name as never);
      return causes ? [{ name, causes }] : [];
    });
  }
  const parts = issues.flatMap((issue) => {
    const names =
      by === 'resource' ? resourcesOf(issue) : [...new Set(issue.evidence.map(({ file }) => file))];
    return names.map((name) => ({ name, issue }));
  });
  return [...Map.groupBy(parts, ({ name }) => name)].map(([name, under]) => ({
    name,
    causes: causesOf(under.map(({ issue }) => issue)),
  }));
}
