import { createHash } from 'node:crypto';
import { isAbsolute } from 'node:path';
import { engineVersion, type Issue, type Report, rules as ruleList } from '@stackstage/engine';
import { text as markdownText } from './markdown.ts';
import { printable } from './printable.ts';

/** GitHub takes no more results of one run, locations of a result, and tags of a rule than these; the worst come first. */
const most = { results: 25_000, locations: 1_000, tags: 20 } as const;
const levels: Readonly<Record<Issue['severity'], string>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
};
/** GitHub's scale of security severities, 0 to 10. */
const scores: Readonly<Record<Issue['severity'], string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.5',
  info: '0.5',
};
const catalogue = new Map(ruleList.map((rule) => [rule.id, rule]));

/**
 * The report as SARIF 2.1.0, one run, as GitHub code scanning takes it.
 * @param placeOf where a file of the report lies, as a path from the current folder
 */
export function asSarif(
  report: Report,
  placeOf: (file: string) => string = (file) => file,
): object {
  const issues = report.issues.slice(0, most.results);
  const worstOfRule = new Map([...issues].reverse().map((issue) => [issue.rule, issue]));
  const ids = [...new Set(issues.map(({ rule }) => rule))];
  const fingerprintOf = fingerprints(report);
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'StackStage',
            semanticVersion: engineVersion,
            rules: ids.flatMap((id) => {
              const worst = worstOfRule.get(id);
              return worst ? [ruleEntry(worst)] : [];
            }),
          },
        },
        invocations: [
          {
            executionSuccessful: errors.length === 0 && report.resources.length > 0,
            toolExecutionNotifications: report.diagnostics
              .filter(({ severity }) => severity !== 'info')
              .slice(0, most.locations)
              .map(({ severity, code, message, file, line, column }) => ({
                level: severity,
                descriptor: { id: code },
                message: { text: literal(message) },
                locations: [
                  {
                    physicalLocation: {
                      artifactLocation: { uri: uriOf(file, placeOf) },
                      region: { startLine: line, startColumn: column },
                    },
                  },
                ],
              })),
          },
        ],
        results: issues.map((issue) => ({
          ruleId: issue.rule,
          ruleIndex: ids.indexOf(issue.rule),
          level: levels[issue.severity],
          message: { text: literal(`${issue.title}: ${issue.resource}. ${issue.fix}`) },
          locations: locationsOf(issue, report, placeOf),
          partialFingerprints: { primaryLocationLineHash: fingerprintOf(issue) },
        })),
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
}

function ruleEntry(issue: Issue): object {
  const why = catalogue.get(issue.rule)?.why ?? issue.explanation;
  const [reference] = issue.references;
  const read = reference ? `\n\n[${markdownText(reference.framework)}](${reference.url})` : '';
  return {
    id: issue.rule,
    shortDescription: { text: literal(issue.title) },
    fullDescription: { text: literal(why) },
    help: {
      text: literal(`${why} ${issue.fix}`),
      markdown: `${markdownText(why)}\n\n**Fix:** ${markdownText(issue.fix)}${read}`,
    },
    ...(reference && { helpUri: reference.url }),
    defaultConfiguration: { level: levels[issue.severity] },
    properties: {
      tags: [issue.pillar, ...issue.equivalents].slice(0, most.tags),
      'security-severity': scores[issue.severity],
    },
  };
}

/** A result without a place is refused: then the resource's own lines stand for it. */
function locationsOf(
  issue: Issue,
  report: Report,
  placeOf: (file: string) => string,
): readonly object[] {
  const own = report.resources.find(({ address }) => address === issue.resource)?.evidence;
  const evidence = issue.evidence.length > 0 ? issue.evidence : own ? [own] : [];
  return evidence.slice(0, most.locations).map(({ file, startLine, endLine }) => ({
    physicalLocation: {
      artifactLocation: { uri: uriOf(file, placeOf) },
      region: { startLine, endLine: Math.max(startLine, endLine) },
    },
    logicalLocations: [{ fullyQualifiedName: printable(issue.resource), kind: 'resource' }],
  }));
}

/**
 * What a result is known by, so that it stays the same one when lines move: made from rule, resource and the
 * line's text, not its number; the count tells apart those that have all of it in common.
 */
function fingerprints(report: Report): (issue: Issue) => string {
  const counts = new Map<string, number>();
  return (issue) => {
    const [first] = issue.evidence;
    const line = first ? lineOf(report, first.file, first.startLine) : '';
    const hash = createHash('sha256')
      .update([issue.rule, issue.resource, line.trim()].join('\n'))
      .digest('hex')
      .slice(0, 32);
    const count = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, count);
    return `${hash}:${count}`;
  };
}

function lineOf(report: Report, file: string, line: number): string {
  const excerpt = report.excerpts.find(
    (one) => one.file === file && one.startLine <= line && line < one.startLine + one.lines.length,
  );
  return excerpt?.lines[line - excerpt.startLine] ?? '';
}

/** Text in which brackets make no link: SARIF reads `[words](target)` in messages. */
function literal(value: string): string {
  const flat = printable(value.replace(/[\r\n\t]+/g, ' '));
  return flat.includes('](') ? flat.replace(/[\\[\]]/g, (char) => `\\${char}`) : flat;
}

/** A relative reference with `/`, from the current folder; a file outside of it keeps its name in the report. */
function uriOf(file: string, placeOf: (file: string) => string): string {
  const place = placeOf(file);
  return (isAbsolute(place) ? file : place)
    .split('/')
    .map((part) => encodeURIComponent(part.toWellFormed()))
    .join('/');
}
