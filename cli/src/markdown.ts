import type { Issue, Report } from '@stackstage/engine';

/** The report as Markdown, for a pull request or a wiki. */
export function asMarkdown(report: Report): string {
  const { estimatedCost: cost, suggestion, scoring } = report;
  const rows = scoring.pillars.map(
    ({ pillar, score, findings }) => `| ${pillar} | ${score} | ${findings} |`,
  );
  const costs = cost.lines.map(
    (line) =>
      `| ${cell(line.resource)} | ${cell(line.component)} | ${line.quantity} ${cell(line.unit)} | ${line.monthlyUsd.toFixed(2)} | ${cell(line.assumption ?? '')} |`,
  );
  return [
    '# Architecture report',
    '',
    `**Score ${report.score} of 100**, $${cost.monthlyUsd.toFixed(2)} a month (prices of ${cost.asOf || 'no date'}). Suggested: ${suggestion.score} of 100, $${suggestion.monthlyUsd.toFixed(2)} a month.`,
    '',
    '| pillar | score | findings |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    '## Findings',
    '',
    ...report.issues.flatMap(issueLines),
    '## Cost',
    '',
    '| resource | component | quantity | USD a month | assumption |',
    '| --- | --- | ---: | ---: | --- |',
    ...costs,
    '',
    `${scoring.formula}`,
    '',
  ].join('\n');
}

function issueLines(issue: Issue): readonly string[] {
  const places = issue.evidence.map(({ file, startLine, endLine }) =>
    code(`${file}:${startLine}${endLine > startLine ? `-${endLine}` : ''}`),
  );
  const resources = issue.resources ?? [issue.resource];
  return [
    `### ${issue.severity}: ${text(issue.title)}`,
    '',
    `${resources.map(code).join(', ')} · ${places.join(', ')} · rule ${code(issue.rule)}`,
    '',
    text(issue.explanation),
    '',
    `**Fix:** ${text(issue.fix)}`,
    '',
  ];
}

/** Text in which nothing is markup or HTML. */
function text(value: string): string {
  return value.replace(/[\\`*_{}[\]<>#|!]/g, (char) => `\\${char}`).replace(/[\r\n]+/g, ' ');
}

function cell(value: string): string {
  return text(value);
}

/** A code span that no backtick inside can end. */
function code(value: string): string {
  const flat = value.replace(/[\r\n]+/g, ' ');
  return flat.includes('`')
    ? `\`\` ${flat.replaceAll('``', '` `')} \`\``
    : `\`${flat.replaceAll('|', '\\|')}\``;
}
