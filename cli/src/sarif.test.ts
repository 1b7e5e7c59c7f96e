import { analyze, type Report } from '@stackstage/engine';
import { describe, expect, test } from 'vitest';
import { asSarif } from './sarif.ts';

interface Log {
  readonly $schema: string;
  readonly version: string;
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } };
    readonly invocations: readonly { readonly executionSuccessful: boolean }[];
    readonly results: readonly Result[];
  }[];
}
interface Rule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly help: { readonly markdown: string };
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity': string };
}
interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: { readonly startLine: number; readonly endLine: number };
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

const template = `Resources:
  Db: {Type: "AWS::RDS::DBInstance", Properties: {Engine: mysql, DBInstanceClass: db.t3.micro}}
  Media: {Type: "AWS::S3::Bucket"}
`;
const reportOf = (content: string, name = 'infra/my template.yaml') =>
  analyze([{ name, content }], { region: 'eu-west-1' });
const logOf = (report: Report, placeOf?: (file: string) => string) =>
  JSON.parse(JSON.stringify(asSarif(report, placeOf))) as Log;
const runOf = (log: Log) => {
  const [run] = log.runs;
  if (!run) throw new Error('no run');
  return run;
};

describe('SARIF', () => {
  const report = reportOf(template);
  const log = logOf(report);
  const { tool, results, invocations } = runOf(log);

  test('is one run of version 2.1.0 with a result for each issue, the worst first', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.runs).toHaveLength(1);
    expect(invocations).toMatchObject([{ executionSuccessful: true }]);
    expect(results).toHaveLength(report.issues.length);
    const order = ['error', 'warning', 'note'];
    const levels = results.map(({ level }) => order.indexOf(level));
    expect(levels).toEqual([...levels].sort());
  });

  test('each result names a rule that is there, at lines of a relative URI', () => {
    const ids = tool.driver.rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { ruleId, ruleIndex, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(locations.length).toBeGreaterThan(0);
      for (const { physicalLocation } of locations) {
        expect(physicalLocation.artifactLocation.uri).toBe('infra/my%20template.yaml');
        const { startLine, endLine } = physicalLocation.region;
        expect(startLine).toBeGreaterThan(0);
        expect(endLine).toBeGreaterThanOrEqual(startLine);
      }
    }
  });

  test('each rule has a severity from 0 to 10, help, and no more tags than GitHub takes', () => {
    for (const { properties, help, shortDescription } of tool.driver.rules) {
      expect(Number(properties['security-severity'])).toBeGreaterThan(0);
      expect(Number(properties['security-severity'])).toBeLessThanOrEqual(10);
      expect(properties.tags.length).toBeLessThanOrEqual(20);
      expect(help.markdown).toContain('**Fix:**');
      expect(shortDescription.text).not.toBe('');
    }
  });

  test('fingerprints differ from one another, and stay when lines move', () => {
    const hashes = (of: Log) =>
      runOf(of).results.map(
        ({ partialFingerprints: { primaryLocationLineHash } }) => primaryLocationLineHash,
      );
    expect(new Set(hashes(log)).size).toBe(results.length);
    const moved = logOf(reportOf(`# one\n# two\n\n${template}`));
    expect(hashes(moved)).toEqual(hashes(log));
    expect(runOf(moved).results[0]?.locations[0]?.physicalLocation.region.startLine).toBe(
      (results[0]?.locations[0]?.physicalLocation.region.startLine ?? 0) + 3,
    );
  });

  test('a file outside the current folder keeps its name; inside, its path', () => {
    const uri = (placeOf: (file: string) => string) =>
      runOf(logOf(report, placeOf)).results[0]?.locations[0]?.physicalLocation.artifactLocation.uri;
    expect(uri((file) => `/elsewhere/${file}`)).toBe('infra/my%20template.yaml');
    expect(uri((file) => `sub/${file}`)).toBe('sub/infra/my%20template.yaml');
  });

  test('what could not be read is told, and the run was no success', () => {
    const [invocation] = runOf(logOf(reportOf('a: [', 'a.yaml'))).invocations;
    expect(invocation).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'syntax' } }],
    });
  });
});
