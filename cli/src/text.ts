import type { Issue, Report } from '@stackstage/engine';

const colours: Readonly<Record<Issue['severity'], number>> = {
  critical: 31,
  high: 33,
  medium: 93,
  low: 36,
  info: 90,
};

/** The report for a terminal; `colour` switches escape sequences on. */
export function asText(report: Report, colour: boolean): string {
  const paint = (code: number, text: string) => (colour ? `\x1b[${code}m${text}\x1b[0m` : text);
  const { estimatedCost: cost, suggestion } = report;
  const lines = [
    paint(1, `Score ${report.score} of 100`),
    `  ${report.scoring.pillars.map(({ pillar, score }) => `${pillar} ${Math.round(score)}`).join(' · ')}`,
    `Cost $${cost.monthlyUsd.toFixed(2)} a month (prices of ${cost.asOf || 'no date'}; ${cost.pricedResources} priced, ${cost.free.length} free, ${cost.notPriced.length} not priced)`,
    `Suggested: score ${suggestion.score}, $${suggestion.monthlyUsd.toFixed(2)} a month`,
    '',
    ...report.issues.flatMap((issue) => issueLines(issue, paint)),
    `${report.issues.length} issues, ${report.suppressed.length} suppressed, ${report.undetermined.length} open questions, ${report.resources.length} resources.`,
    ...report.assumptions.map(({ text }) => `Assumed: ${text}`),
  ];
  return `${lines.map(safe(colour)).join('\n')}\n`;
}

function issueLines(
  issue: Issue,
  paint: (code: number, text: string) => string,
): readonly string[] {
  const [at] = issue.evidence;
  const more = (issue.resources?.length ?? 1) - 1;
  return [
    `${paint(colours[issue.severity], issue.severity.padEnd(8))} ${issue.title}`,
    `         ${issue.resource}${more > 0 ? ` and ${more} more` : ''}${at ? `  ${at.file}:${at.startLine}` : ''}  [${issue.rule}]`,
    `         ${issue.fix}`,
    '',
  ];
}

/** Takes out what would steer the terminal; our own colours stay. */
function safe(colour: boolean): (line: string) => string {
  return (line) =>
    [...line]
      .map((char) => {
        const code = char.codePointAt(0) ?? 0;
        const steers =
          code < 0x20 ||
          (code >= 0x7f && code < 0xa0) ||
          (code >= 0x202a && code <= 0x202e) ||
          (code >= 0x2066 && code <= 0x2069);
        return steers && !(colour && code === 0x1b) ? '\uFFFD' : char;
      })
      .join('');
}
