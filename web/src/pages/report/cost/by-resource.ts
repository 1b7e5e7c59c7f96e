import type { CostLine } from '@stackstage/contracts';

/** All lines of one resource. */
export interface ResourceCost {
  readonly resource: string;
  readonly monthlyUsd: number;
  readonly lines: readonly CostLine[];
}

/** Lines under their resources, dearest first, and so within each. */
export function byResource(lines: readonly CostLine[]): readonly ResourceCost[] {
  return [...Map.groupBy(lines, ({ resource }) => resource)]
    .map(([resource, own]) => ({
      resource,
      monthlyUsd: own.reduce((sum, line) => sum + line.monthly_usd, 0),
      lines: own.toSorted((a, b) => b.monthly_usd - a.monthly_usd),
    }))
    .toSorted((a, b) => b.monthlyUsd - a.monthlyUsd);
}
