import { createHash } from 'node:crypto';
import { engineVersion, type Issue, type Report } from '@stackstage/engine';

/** GitHub takes no more results than these of one run; the worst come first. */
const mostResults = 25_000;
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

/** The report as SARIF 2.1.0, one run, as GitHub code scanning takes it. */
export function asSarif(report: Report): object {
  const issues = report.issues.slice(0, mostResults);
  const rules = [...new Map(issues.map((issue) => [issue.rule, issue])).values()];
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'StackStage',
            semanticVersion: engineVersion,
            rules: rules.map(ruleEntry),
          },
        },
        results: issues.map((issue) => resultEntry(issue, report)),
      },
    ],
  };
}

function ruleEntry(issue: Issue): object {
  return {
    id: issue.rule,
    shortDescription: { text: issue.title },
    fullDescription: { text: issue.explanation },
    help: { text: issue.fix, markdown: `${issue.explanation}\n\n**Fix:** ${issue.fix}` },
    ...(issue.references[0] && { helpUri: issue.references[0].url }),
    properties: {
      tags: [issue.pillar, ...issue.equivalents].slice(0, 20),
      'security-severity': scores[issue.severity],
    },
  };
}

function resultEntry(issue: Issue, report: Report): object {
  const [first] = issue.evidence;
  return {
    ruleId: issue.rule,
    level: levels[issue.severity],
    message: { text: `${issue.title}: ${issue.resource}. ${issue.fix}` },
    locations: issue.evidence.slice(0, 1000).map(({ file, startLine, endLine }) => ({
      physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine, endLine } },
      logicalLocations: [{ fullyQualifiedName: issue.resource, kind: 'resource' }],
    })),
    partialFingerprints: {
      primaryLocationLineHash: fingerprint(
        issue,
        first ? lineOf(report, first.file, first.startLine) : '',
      ),
    },
  };
}

/** Survives moved lines: made from rule, resource and the line's text, not its number. */
function fingerprint(issue: Issue, line: string): string {
  return createHash('sha256')
    .update([issue.rule, issue.resource, line.trim()].join('\n'))
    .digest('hex')
    .slice(0, 32);
}

function lineOf(report: Report, file: string, line: number): string {
  const excerpt = report.excerpts.find(
    (one) => one.file === file && one.startLine <= line && line < one.startLine + one.lines.length,
  );
  return excerpt?.lines[line - excerpt.startLine] ?? '';
}

function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
