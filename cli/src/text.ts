import type { Issue, Report } from '@stackstage/engine';
import { printable } from './printable.ts';

type Paint = (code: number, text: string) => string;

const colours: Readonly<Record<Issue['severity'], number>> = {
  critical: 31,
  high: 33,
  medium: 93,
  low: 36,
  info: 90,
};

/**
 * The report for a terminal; `colour` switches escape sequences on.
 * @param placeOf where a file of the report lies, as a path from the current folder
 */
export function asText(
  report: Report,
  colour: boolean,
  placeOf: (file: string) => string = (file) => file,
): string {
  const paint: Paint = (code, text) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const lines =
    report.resources.length === 0 ? nothingLines(report) : reportLines(report, paint, placeOf);
  return `${lines.join('\n')}\n`;
}

/** A score of nothing would read as praise. */
function nothingLines({ diagnostics }: Report): readonly string[] {
  const reason = diagnostics.find(({ severity }) => severity === 'error');
  return [
    'Nothing to score: no resource was read.',
    ...(reason ? [printable(reason.message)] : []),
  ];
}

function reportLines(
  report: Report,
  paint: Paint,
  placeOf: (file: string) => string,
): readonly string[] {
  const { estimatedCost: cost, suggestion, scoring } = report;
  const pillars = scoring.pillars.map(({ pillar, score }) => `${pillar} ${Math.round(score)}`);
  const priced = `${cost.pricedResources} priced, ${cost.free.length} free, ${cost.notPriced.length} not priced`;
  const unread = report.diagnostics.filter(({ severity }) => severity === 'error').length;
  return [
    paint(1, `Score ${report.score} of 100`),
    `  ${pillars.join(' · ')}`,
    `Cost $${cost.monthlyUsd.toFixed(2)} a month (prices of ${cost.asOf || 'no date'}; ${priced})`,
    `Suggested: score ${suggestion.score}, $${suggestion.monthlyUsd.toFixed(2)} a month`,
    '',
    ...report.issues.flatMap((issue) => issueLines(issue, paint, placeOf)),
    `${report.issues.length} issues, ${report.suppressed.length} suppressed, ${report.undetermined.length} open questions, ${report.resources.length} resources.`,
    ...(unread > 0
      ? [`Not all could be read: ${unread} errors, so score and cost are of a part.`]
      : []),
    ...report.assumptions.map(({ text }) => `Assumed: ${printable(text)}`),
  ];
}

function issueLines(
  issue: Issue,
  paint: Paint,
  placeOf: (file: string) => string,
): readonly string[] {
  const [at] = issue.evidence;
  const more = (issue.resources?.length ?? 1) - 1;
  const place = at ? `  ${printable(placeOf(at.file))}:${at.startLine}` : '';
  return [
    `${paint(colours[issue.severity], issue.severity.padEnd(8))} ${printable(issue.title)}`,
    `         ${printable(issue.resource)}${more > 0 ? ` and ${more} more` : ''}${place}  [${issue.rule}]`,
    `         ${printable(issue.fix)}`,
    '',
  ];
}
