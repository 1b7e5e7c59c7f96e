import type { Finding } from '../review/finding.ts';
import { severityOrder } from '../review/severity.ts';
import { scoreOf } from '../score/score.ts';
import type { Recommendation } from './report.ts';

/**
 * What to do, one for each rule that fails, those that gain most first.
 * @param costOfRemedies change of the monthly cost when only this rule's remedies are applied, USD; undefined when it has none
 */
export function recommendationsOf(
  findings: readonly Finding[],
  costOfRemedies: (rule: string) => number | undefined,
): readonly Recommendation[] {
  const now = scoreOf(findings);
  const exact = (found: readonly Finding[]) =>
    scoreOf(found).pillars.reduce((sum, { contribution }) => sum + contribution, 0);
  const before = now.pillars.reduce((sum, { contribution }) => sum + contribution, 0);
  const groups = Map.groupBy(findings, ({ rule }) => rule);
  const all = [...groups].map(([rule, own]): Recommendation => {
    const severity =
      own
        .map((finding) => finding.severity)
        .sort((a, b) => severityOrder(a) - severityOrder(b))[0] ?? rule.severity;
    const change = costOfRemedies(rule.id);
    return {
      rule: rule.id,
      title: rule.title,
      pillar: rule.pillar,
      severity,
      text: rule.fix,
      resources: [...new Set(own.flatMap(({ resources }) => resources))],
      scoreGain:
        Math.round((exact(findings.filter((finding) => finding.rule !== rule)) - before) * 10) / 10,
      ...(change !== undefined && { monthlyUsdChange: change }),
    };
  });
  return all.sort(
    (a, b) => severityOrder(a.severity) - severityOrder(b.severity) || b.scoreGain - a.scoreGain,
  );
}
