import type { Issue } from '../report/report.ts';
import type { Pillar } from '../rules/rule.ts';

/** What a comparison needs of each side; a stored report has it, and so has its suggestion. */
export interface Side {
  readonly title: string;
  readonly score: number;
  readonly pillars: readonly { readonly pillar: Pillar; readonly score: number }[];
  readonly monthlyUsd: number;
  readonly issues: readonly ComparedIssue[];
  /** Mermaid source. */
  readonly diagram: string;
}

export type ComparedIssue = Pick<Issue, 'rule' | 'resource' | 'severity'> & {
  readonly title: string;
};

export interface Comparison {
  readonly before: Side;
  readonly after: Side;
  readonly scoreChange: number;
  readonly pillars: readonly {
    readonly pillar: Pillar;
    readonly before: number;
    readonly after: number;
  }[];
  readonly fixed: readonly ComparedIssue[];
  readonly added: readonly ComparedIssue[];
  readonly remaining: readonly ComparedIssue[];
  readonly monthlyUsdChange: number;
}

/** Two sides next to each other: a finding is the same when rule and resource are. */
export function compare(before: Side, after: Side): Comparison {
  const keyOf = ({ rule, resource }: ComparedIssue) => `${rule} ${resource}`;
  const [old, now] = [before, after].map(({ issues }) => new Set(issues.map(keyOf)));
  return {
    before,
    after,
    scoreChange: after.score - before.score,
    pillars: before.pillars.map(({ pillar, score }) => ({
      pillar,
      before: score,
      after: after.pillars.find((one) => one.pillar === pillar)?.score ?? 0,
    })),
    fixed: before.issues.filter((issue) => !now?.has(keyOf(issue))),
    added: after.issues.filter((issue) => !old?.has(keyOf(issue))),
    remaining: after.issues.filter((issue) => old?.has(keyOf(issue))),
    monthlyUsdChange: Math.round((after.monthlyUsd - before.monthlyUsd) * 100) / 100,
  };
}
