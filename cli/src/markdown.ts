import type { Issue, Report } from '@stackstage/engine';
import { printable } from './printable.ts';

/** The report as Markdown, for a pull request or a wiki. */
export function asMarkdown(report: Report): string {
  if (report.resources.length === 0) return nothing(report);
  const { estimatedCost: cost, suggestion, scoring } = report;
  const rows = scoring.pillars.map(
    ({ pillar, score, findings }) => `| ${pillar} | ${score} | ${findings} |`,
  );
  const costs = cost.lines.map(
    (line) =>
      `| ${text(line.resource)} | ${text(line.component)} | ${line.quantity} ${text(line.unit)} | ${line.monthlyUsd.toFixed(2)} | ${text(line.assumption ?? '')} |`,
  );
  const unread = unreadLines(report);
  return [
    '# Architecture report',
    '',
    `**Score ${report.score} of 100**, $${cost.monthlyUsd.toFixed(2)} a month (prices of ${cost.asOf || 'no date'}). Suggested: ${suggestion.score} of 100, $${suggestion.monthlyUsd.toFixed(2)} a month.`,
    '',
    '| pillar | score | findings |',
    '| --- | ---: | ---: |',
    ...rows,
    '',
    ...(unread.length > 0 ? ['## Not read', '', ...unread, ''] : []),
    '## Findings',
    '',
    ...(report.issues.length === 0 ? ['None.', ''] : report.issues.flatMap(issueLines)),
    '## Cost',
    '',
    '| resource | component | quantity | USD a month | assumption |',
    '| --- | --- | ---: | ---: | --- |',
    ...costs,
    '',
    text(scoring.formula),
    '',
  ].join('\n');
}

/** A score of nothing would read as praise. */
function nothing(report: Report): string {
  const lines = unreadLines(report);
  return [
    '# Architecture report',
    '',
    'Nothing to score: no resource was read.',
    '',
    ...lines,
    '',
  ].join('\n');
}

function unreadLines({ diagnostics }: Report): readonly string[] {
  return diagnostics
    .filter(({ severity }) => severity === 'error')
    .slice(0, 50)
    .map(({ file, line, message }) => `- ${code(`${file}:${line}`)} ${text(message)}`);
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

/** Text on one line in which nothing is markup, HTML, an entity, a mention or a link. */
export function text(value: string): string {
  return oneLine(value)
    .replace(/[\\`*_{}[\]<>#|!~&$]/g, (char) => `\\${char}`)
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/\b(https?|ftp|mailto|javascript|data|vbscript|file):/gi, '$1&#58;')
    .replace(/\bwww\./gi, 'www&#46;')
    .replace(/^(\s*)(\d{1,9})([.)])/, '$1$2\\$3')
    .replace(/^(\s*)([-+=])/, '$1\\$2');
}

/** A code span that no backtick inside can end. */
export function code(value: string): string {
  const flat = oneLine(value) || ' ';
  const longest = Math.max(0, ...(flat.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${flat} ${fence}` : `${fence}${flat}${fence}`;
}

function oneLine(value: string): string {
  return printable(value.replace(/[\r\n\t]+/g, ' '));
}
