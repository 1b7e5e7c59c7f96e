import type { WireReport } from '../../analysis/jobs.ts';

const mostIssues = 12;
const mostResources = 40;

/**
 * The facts of a report that a model begins with, as JSON. Names are the user's own words, so it stands
 * between marks that say it is data; the rest is there for the asking, by tools.
 */
export function reportFacts(report: WireReport, title: string): string {
  const { score, scoring, issues, estimated_cost, suggestion, resources, recommendations } = report;
  const own = resources.filter(({ refines }) => refines === undefined);
  const facts = {
    title,
    score,
    pillars: scoring.pillars.map((one) => ({ pillar: one.pillar, score: one.score })),
    issues: {
      count: issues.length,
      worst: issues
        .slice(0, mostIssues)
        .map(({ rule, title: says, severity, resource, evidence }) => ({
          rule,
          title: says,
          severity,
          resource,
          file: evidence[0]?.file,
          line: evidence[0]?.start_line,
        })),
    },
    monthly_usd: estimated_cost.monthly_usd,
    prices_as_of: estimated_cost.as_of,
    not_priced: estimated_cost.not_priced.length,
    suggested: { score: suggestion.score, monthly_usd: suggestion.monthly_usd },
    first_recommendations: recommendations
      .slice(0, 5)
      .map(({ rule, title: says, score_gain, monthly_usd_change }) => ({
        rule,
        title: says,
        score_gain,
        monthly_usd_change,
      })),
    resources: {
      count: own.length,
      some: own.slice(0, mostResources).map(({ address, service, type, region }) => ({
        address,
        service: service ?? type,
        region,
      })),
    },
  };
  return asData(facts);
}

/** JSON between the marks of data; nothing inside can write the closing mark. */
export function asData(value: unknown): string {
  return `<data>\n${JSON.stringify(value).replaceAll('<', '\\u003c')}\n</data>`;
}
