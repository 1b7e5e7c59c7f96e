import type { Content } from 'pdfmake';
import type { WireReport as Report } from '../analysis/jobs.ts';
import { codeBlock } from './code-block.ts';
import { colours, page } from './style.ts';
import { written } from './written.ts';

/** A document of more findings helps nobody: the worst are printed, the rest counted. */
const most = 150;
const mostLines = 12;

/** Every finding with why, fix and the lines of the file that cause it. */
export function findingsSection(report: Report): readonly Content[] {
  const { issues } = report;
  if (issues.length === 0)
    return [{ text: 'Findings', style: 'heading', outline: true }, 'Nothing was found.'];
  const left = issues.length - most;
  return [
    { text: 'Findings', style: 'heading', outline: true, tocItem: false },
    ...issues.slice(0, most).map((issue) => finding(issue, report)),
    ...(left > 0
      ? [{ text: `${left} more findings are in the report on the page.`, style: 'small' }]
      : []),
  ];
}

function finding(issue: Report['issues'][number], report: Report): Content {
  const resources = issue.resources ?? [issue.resource];
  const [at] = issue.evidence;
  const lines = at ? linesOf(report, at.file, at.start_line, at.end_line) : [];
  return {
    margin: [0, 0, 0, 10],
    unbreakable: true,
    stack: [
      {
        text: written([
          { text: `${issue.severity}  `, color: colours.severity[issue.severity], bold: true },
          { text: issue.title, bold: true },
        ]),
      },
      {
        text: written(
          `${resources.slice(0, 6).join(', ')}${resources.length > 6 ? ` and ${resources.length - 6} more` : ''}${at ? ` · ${at.file}:${at.start_line}` : ''} · ${issue.rule}`,
          { direction: 'ltr' },
        ),
        style: 'small',
      },
      { text: written(issue.explanation), margin: [0, 2, 0, 0] },
      { text: written([{ text: 'Fix: ', bold: true }, { text: issue.fix }]) },
      ...(lines.length > 0 ? [codeBlock(lines.join('\n'), page.width)] : []),
    ],
  };
}

/** The evidence's lines with their numbers, from the report's excerpts. */
function linesOf(
  { excerpts }: Report,
  file: string,
  first: number,
  last: number,
): readonly string[] {
  const excerpt = excerpts.find(
    (one) =>
      one.file === file && one.start_line <= first && first < one.start_line + one.lines.length,
  );
  if (!excerpt) return [];
  const end = Math.min(last, first + mostLines - 1);
  return excerpt.lines
    .slice(first - excerpt.start_line, end - excerpt.start_line + 1)
    .map(
      (line, index) => `${String(first + index).padStart(5)}  ${line.slice(0, 400).toWellFormed()}`,
    );
}
