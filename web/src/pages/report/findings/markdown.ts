import type { Report } from '@stackstage/contracts';
import type { Cause } from './causes.ts';
import { excerptFor } from './excerpt.ts';

/** `main.tf:12–18`, or `main.tf:12`. */
export function placeOf(range: { file: string; start_line: number; end_line: number }): string {
  const { file, start_line, end_line } = range;
  return start_line === end_line ? `${file}:${start_line}` : `${file}:${start_line}–${end_line}`;
}

/** `lines 12 to 18 of main.tf`, as it is read aloud. */
export function placeInWords(range: {
  file: string;
  start_line: number;
  end_line: number;
}): string {
  const { file, start_line, end_line } = range;
  return start_line === end_line
    ? `line ${start_line} of ${file}`
    : `lines ${start_line} to ${end_line} of ${file}`;
}

/** A finding for a ticket or a message, with its lines. */
export function asMarkdown(
  { title, rule, severity, pillar, issues }: Cause,
  report: Report,
): string {
  const [first] = issues;
  if (!first) return '';
  const places = issues.flatMap((issue) => [
    `- \`${issue.resource.replaceAll('`', "'")}\` at ${issue.evidence.map(placeOf).join(', ')}`,
    ...issue.evidence.slice(0, 1).flatMap((range) => {
      const excerpt = excerptFor(report.excerpts, range.file, [range]);
      if (!excerpt) return [];
      const skipped = range.start_line - excerpt.firstLine;
      const marked = excerpt.lines.slice(skipped, skipped + range.end_line - range.start_line + 1);
      const fence = '`'.repeat(Math.max(3, longestFence(marked) + 1));
      return ['', fence, ...marked, fence, ''];
    }),
  ]);
  return [
    `### ${title}`,
    '',
    `**${severity}** · ${pillar} · \`${rule}\``,
    '',
    first.explanation,
    '',
    ...places,
    '',
    `**What to do:** ${first.fix}`,
    '',
    ...first.references.map(({ framework, id, url }) => `- [${framework} ${id ?? ''}](${url})`),
  ].join('\n');
}

function longestFence(lines: readonly string[]): number {
  return Math.max(
    0,
    ...lines.flatMap((line) => line.match(/`+/g) ?? []).map(({ length }) => length),
  );
}
