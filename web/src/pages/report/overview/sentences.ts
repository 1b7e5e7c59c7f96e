import type { Report } from '@stackstage/contracts';
import { count, day, usd } from '../../../parts/units.ts';

const formatNames: Readonly<Record<string, string>> = {
  terraform: 'Terraform',
  cloudformation: 'CloudFormation',
  kubernetes: 'Kubernetes',
  compose: 'Docker Compose',
  prose: 'a description in words',
};

/** What a format is called on the page. */
export function formatName(format: string): string {
  return formatNames[format] ?? format;
}

/** A report in sentences: what it is, how good it is, what it costs, and what it leaves out. */
export function sentencesOf(report: Report): readonly string[] {
  return [whatItIs(report), howGood(report), whatItCosts(report), ...whatIsMissing(report)];
}

function whatItIs({ files, resources, links }: Report): string {
  const formats = [...new Set(files.map(({ format }) => formatName(format)))].join(' and ');
  const regions = [...new Set(resources.map(({ region }) => region).filter(Boolean))];
  const entries = links.filter(({ from }) => from === 'internet').map(({ to }) => to);
  const where = regions.length > 0 && regions.length < 4 ? ` in ${regions.join(', ')}` : '';
  const open =
    entries.length === 0
      ? 'nothing in it is reached from the internet'
      : `the internet reaches ${listed(entries)}`;
  const isProse = files.every(({ format }) => format === 'prose');
  const from = isProse ? formats : `${count(files.length, 'file')} of ${formats}`;
  return `${count(resources.length, 'resource')} from ${from}${where}; ${open}.`;
}

/** Modules from elsewhere may hold most of an architecture. */
function whatIsMissing({ diagnostics }: Report): readonly string[] {
  const unread = diagnostics.filter(({ code }) => code === 'unread-module').length;
  if (unread === 0) return [];
  const what = count(unread, 'module');
  return [
    `${what} ${unread === 1 ? 'is' : 'are'} not among the files: what ${unread === 1 ? 'it makes' : 'they make'} is in neither score nor cost.`,
  ];
}

function howGood({ issues, undetermined }: Report): string {
  const severe = (['critical', 'high'] as const)
    .map((severity) => ({
      severity,
      found: issues.filter((issue) => issue.severity === severity).length,
    }))
    .filter(({ found }) => found > 0)
    .map(({ severity, found }) => `${found} ${severity}`);
  const open =
    undetermined.length > 0
      ? `; ${count(undetermined.length, 'question')} the files leave open`
      : '';
  if (issues.length === 0) return `Nothing that is checked fails${open}.`;
  const worst = severe.length > 0 ? `${severe.join(' and ')} among ` : '';
  return `The review finds ${worst}${count(issues.length, 'problem')}${open}.`;
}

function whatItCosts({ estimated_cost: cost }: Report): string {
  if (cost.lines.length === 0) return 'Nothing in it has a price that we know.';
  const byResource = Map.groupBy(cost.lines, ({ resource }) => resource);
  const sums = [...byResource].map(([resource, lines]) => ({
    resource,
    usd: lines.reduce((sum, line) => sum + line.monthly_usd, 0),
  }));
  const most = sums.toSorted((a, b) => b.usd - a.usd)[0];
  const share = most && cost.monthly_usd > 0 ? Math.round((100 * most.usd) / cost.monthly_usd) : 0;
  const largest = most && share > 0 ? `, ${share} % of it for ${most.resource}` : '';
  return `It costs about ${usd(cost.monthly_usd)} a month at prices of ${day(cost.as_of)}${largest}.`;
}

function listed(addresses: readonly string[]): string {
  const all = [...new Set(addresses)];
  if (all.length <= 3) return all.join(', ');
  return `${all.slice(0, 2).join(', ')} and ${all.length - 2} more`;
}
