import type { WireReport } from '../../analysis/jobs.ts';
import type { ArgumentsOf } from './arguments.ts';
import { fitting, refused, type ToolContext, type ToolResult } from './tool.ts';

type Asked = ArgumentsOf<'read_report'>;
type Part = Asked['part'];

/** A part of the report, filtered as asked. */
export function readReport(asked: Asked, { report }: ToolContext): ToolResult {
  if (!report) return refused('No report is attached to this conversation.');
  return parts[asked.part](report, asked);
}

const parts: Readonly<Record<Part, (report: WireReport, asked: Asked) => ToolResult>> = {
  summary: (report) => ({
    says: 'read the summary',
    content: {
      score: report.score,
      formula: report.scoring.formula,
      pillars: report.scoring.pillars,
      issues: report.issues.length,
      monthly_usd: report.estimated_cost.monthly_usd,
      prices_as_of: report.estimated_cost.as_of,
      suggested: { score: report.suggestion.score, monthly_usd: report.suggestion.monthly_usd },
      resources: report.resources.length,
      files: report.files,
    },
  }),
  findings: (report, asked) => {
    const found = report.issues.filter(
      (issue) =>
        concerns(asked, issue.resource, issue.resources) &&
        (asked.pillar === undefined || issue.pillar === asked.pillar) &&
        (asked.severity === undefined || issue.severity === asked.severity),
    );
    const shown = found.map(({ references, equivalents, ...issue }) => ({
      ...issue,
      equivalents: equivalents.slice(0, 4),
    }));
    return { says: `read ${counted(found.length, 'finding')}`, content: fitting(shown, 25) };
  },
  cost: (report, asked) => {
    const { lines, not_priced, monthly_usd, as_of } = report.estimated_cost;
    const own = lines.filter(({ resource }) => concerns(asked, resource));
    const dearest = [...own].sort((a, b) => b.monthly_usd - a.monthly_usd);
    return {
      says: `read ${counted(own.length, 'cost line')}`,
      content: {
        monthly_usd,
        as_of,
        lines: fitting(dearest),
        not_priced: fitting(
          not_priced.filter(({ resource }) => concerns(asked, resource)),
          15,
        ),
      },
    };
  },
  resources: (report, asked) => {
    const own = report.resources.filter(({ address, refines }) =>
      concerns(asked, address, refines ? [refines] : []),
    );
    return { says: `read ${counted(own.length, 'resource')}`, content: fitting(own, 60) };
  },
  links: (report, asked) => {
    const own = report.links.filter(({ from, to }) => concerns(asked, from, [to]));
    return { says: `read ${counted(own.length, 'link')}`, content: fitting(own, 80) };
  },
  recommendations: (report, asked) => {
    const own = report.recommendations.filter(
      ({ resources, pillar }) =>
        (asked.resource === undefined || resources.includes(asked.resource)) &&
        (asked.pillar === undefined || pillar === asked.pillar),
    );
    return { says: `read ${counted(own.length, 'recommendation')}`, content: fitting(own, 25) };
  },
  availability: (report) => ({ says: 'read the availability', content: report.availability }),
  assumptions: (report) => ({
    says: `read ${counted(report.assumptions.length, 'assumption')}`,
    content: fitting(report.assumptions),
  }),
  undetermined: (report, asked) => {
    const own = report.undetermined.filter(({ resource }) => concerns(asked, resource));
    return { says: `read ${counted(own.length, 'open question')}`, content: fitting(own) };
  },
  lines: (report, asked) => {
    const own = report.excerpts.filter(
      ({ file }) => asked.file === undefined || file === asked.file,
    );
    return { says: `read lines of ${counted(own.length, 'place')}`, content: fitting(own, 20) };
  },
};

function concerns({ resource }: Asked, address: string, others: readonly string[] = []): boolean {
  return resource === undefined || address === resource || others.includes(resource);
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
