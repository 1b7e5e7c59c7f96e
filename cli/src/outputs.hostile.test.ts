import { analyze } from '@stackstage/engine';
import { describe, expect, test } from 'vitest';
import { hostileNames } from '../../engine/src/testing/hostile-names.ts';
import { asMarkdown, code, text } from './markdown.ts';
import { asSarif } from './sarif.ts';
import { asText } from './text.ts';

const template = {
  Resources: Object.fromEntries(
    hostileNames.map((name) => [
      name,
      { Type: 'AWS::RDS::DBInstance', Properties: { Engine: name, DBInstanceIdentifier: name } },
    ]),
  ),
};
const files = [
  { name: 'a.json', content: JSON.stringify(template) },
  ...hostileNames.map((name, no) => ({
    name: `${name.slice(0, 200)}-${no}.yaml`,
    content: `Resources:\n  Own${no}:\n    Type: AWS::S3::Bucket\n`,
  })),
];
const report = analyze(files);
const steering = /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/u;

describe('hostile names', () => {
  test('are found in the report', () => {
    expect(report.resources.length).toBeGreaterThanOrEqual(2 * hostileNames.length);
    expect(report.issues.length).toBeGreaterThan(hostileNames.length);
  });

  test('steer no terminal', () => {
    const lines = asText(report, false).split('\n');
    expect(lines.filter((line) => steering.test(line))).toEqual([]);
    const coloured = asText(report, true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: our own colours
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(lines.join('\n'));
  });

  test('are no markup in Markdown', () => {
    const markdown = asMarkdown(report);
    const outside = withoutCode(markdown);
    expect(outside).not.toMatch(/(?<!\\)[<>]/);
    expect(outside).not.toMatch(/(?<!\\)\]\(/);
    expect(outside).not.toMatch(/\bhttps?:\/\/example|javascript:/);
    const rows = outside.split('\n').filter((line) => line.startsWith('| '));
    const columns = new Set(rows.map((row) => row.replaceAll(/\\./g, '').split('|').length));
    expect([...columns].every((count) => count === 5 || count === 7)).toBe(true);
    const headings = outside.split('\n').filter((line) => line.startsWith('#'));
    expect(
      headings.every((line) =>
        /^(?:# A|## (?:F|C|N)|### (?:critical|high|medium|low|info): )/.test(line),
      ),
    ).toBe(true);
  });

  test.each(hostileNames.map((name) => [name.slice(0, 40), name]))(
    '%j ends no code span',
    (_short, name) => {
      const span = code(name);
      const [fence = ''] = /^`+/.exec(span) ?? [];
      expect(span.endsWith(fence)).toBe(true);
      const inside = span.slice(fence.length, -fence.length);
      expect((inside.match(/`+/g) ?? []).every((run) => run.length !== fence.length)).toBe(true);
      expect(span).not.toContain('\n');
      expect(text(name)).not.toMatch(/[\r\n]/);
    },
  );

  test('are plain text in SARIF, and no links', () => {
    const log = JSON.parse(JSON.stringify(asSarif(report))) as {
      runs: readonly {
        results: readonly {
          message: { text: string };
          locations: readonly { physicalLocation: { artifactLocation: { uri: string } } }[];
          partialFingerprints: { primaryLocationLineHash: string };
        }[];
      }[];
    };
    const results = log.runs[0]?.results ?? [];
    expect(results).toHaveLength(report.issues.length);
    for (const { message, locations } of results) {
      expect(message.text).not.toMatch(steering);
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
      for (const { physicalLocation } of locations)
        expect(physicalLocation.artifactLocation.uri).toMatch(
          /^(?!\/)(?:[\w.!~*'()/-]|%[0-9A-F]{2})+$/,
        );
    }
    const hashes = results.map(
      ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
    );
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

/** Markdown without its code spans, in which nothing is markup. */
function withoutCode(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => line.replace(/(?<![\\`])(`+)(?!`).*?(?<!`)\1(?!`)/g, ''))
    .join('\n');
}
