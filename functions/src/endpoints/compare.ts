import { toWire } from '@stackstage/contracts';
import { compare as compareSides, type Side } from '@stackstage/engine';
import type { WireReport } from '../analysis/jobs.ts';
import { endpoint } from '../http/endpoint.ts';
import { readReport, type StoredReport } from '../store/reports.ts';
import { spend } from '../store/usage.ts';

/** Two stored reports, or one and what it suggests, next to each other. */
export const compare = endpoint('compare', async ({ user, db, now, body }) => {
  const before = await readReport(db, user.uid, body.report_id);
  const other = body.other_report_id;
  const after = other ? sideOf(await readReport(db, user.uid, other)) : suggestedSide(before);
  await spend(db, user.uid, 'comparisons', now);
  return toWire(compareSides(sideOf(before), after));
});

function sideOf({ title, report }: StoredReport): Side {
  return {
    title,
    score: report.score,
    pillars: pillarsOf(report.scoring),
    monthlyUsd: report.estimated_cost.monthly_usd,
    issues: report.issues.map(({ rule, resource, severity, title: topic }) => ({
      rule,
      resource,
      severity,
      title: topic,
    })),
    diagram: report.diagram,
  };
}

function suggestedSide({ title, report }: StoredReport): Side {
  const { suggestion, issues } = report;
  const titles = new Map(issues.map((issue) => [issue.rule, issue.title]));
  return {
    title: `${title}, as suggested`,
    score: suggestion.score,
    pillars: pillarsOf(suggestion),
    monthlyUsd: suggestion.monthly_usd,
    issues: suggestion.issues.map((issue) => ({
      ...issue,
      title: titles.get(issue.rule) ?? issue.rule,
    })),
    diagram: suggestion.diagram,
  };
}

function pillarsOf({ pillars }: Pick<WireReport['scoring'], 'pillars'>): Side['pillars'] {
  return pillars.map(({ pillar, score }) => ({ pillar, score }));
}
