import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../analyze.ts';
import { terraformFaults } from '../testing/check-terraform.ts';
import { formatFaults } from '../testing/format-faults.ts';
import { testGrammars } from '../testing/grammars.ts';

const grammars = await testGrammars();
const here = import.meta.dirname;
const folders = [
  join(here, 'fixtures'),
  ...['cloudformation', 'terraform', 'compose', 'kubernetes'].map((format) =>
    join(here, '../formats', format, 'fixtures'),
  ),
  join(here, '../../../web/src/samples'),
];
const inputs = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => !/\.(?:md|ts)$/.test(name))
    .map((name) => [name, join(folder, name)] as const),
);

function filesAt(path: string, base = path): readonly { name: string; content: string }[] {
  if (statSync(path).isDirectory())
    return readdirSync(path).flatMap((name) => filesAt(join(path, name), base));
  const name = path === base ? path.slice(path.lastIndexOf('/') + 1) : path.slice(base.length + 1);
  return [{ name, content: readFileSync(path, 'utf8') }];
}

/** Literals of the fixtures that must not be repeated. */
const secrets =
  /hunter2hunter2|s3cr3tS3cr3t|sup3rSecret|SuperSecret123|P@ssw0rd|Secret1234|Passw0rd|verySecret|abcdef0123456789|tok_|secretsecret/;

/** Suggested findings that the code, read again, has besides: what the two formats can't both say. */
const apart: Readonly<Record<string, readonly string[]>> = {
  // CloudFormation can't close a network's default group, so only Terraform is asked to.
  'default-firewall-admits': [
    'web.cfn.yaml',
    'fargate-private-vpc.cfn.yaml',
    'sqs-worker.sam.yaml',
    'fargate',
  ],
};

const secretRules: ReadonlySet<string> = new Set(['secret-in-file', 'credentials-in-settings']);

/** Forms whose code stands for something else than what was read: Compose's equivalents, manifests. */
const otherForm = /compose|k8s|guestbook|\.txt$|\.sam\./;

describe.each(inputs)('%s', (name, path) => {
  const report = analyze(filesAt(path), { grammars });
  const code = report.codeTemplate;
  const again = analyze([{ name: 'main.tf', content: code }], { grammars });

  it('fits the providers schemas, formatted as terraform fmt does', () => {
    expect(terraformFaults(code)).toEqual([]);
    expect(formatFaults(code)).toEqual([]);
    expect(again.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('repeats no secret', () => {
    expect(code).not.toMatch(secrets);
    expect(report.cloudformationTemplate ?? '').not.toMatch(secrets);
  });

  it('is as good as the suggestion says', () => {
    if (otherForm.test(name)) return;
    // No remedy takes a password out of a file; the code has none all the same.
    const kept = report.suggestion.issues.filter(({ rule }) => secretRules.has(rule)).length;
    expect(again.score).toBeGreaterThanOrEqual(report.suggestion.score - 3);
    expect(again.score).toBeLessThanOrEqual(report.suggestion.score + 3 + kept);
    const count = (issues: readonly { readonly rule: string }[], rule: string) =>
      issues.filter((issue) => issue.rule === rule).length;
    const remedied = new Set(report.suggestion.changes.map(({ rule }) => rule));
    const back = [...remedied].filter(
      (rule) =>
        !apart[rule]?.includes(name) &&
        count(again.issues, rule) > count(report.suggestion.issues, rule),
    );
    expect(back).toEqual([]);
  });

  it('is written as CloudFormation that can be read, where all is AWS', () => {
    const template = report.cloudformationTemplate;
    if (template === undefined) return;
    const read = analyze([{ name: 'template.yaml', content: template }], { grammars });
    expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read.score).toBeGreaterThanOrEqual(report.score);
    const main = (resources: typeof report.resources) =>
      resources.filter(({ refines, service, generatedBy }) => !refines && service && !generatedBy)
        .length;
    expect(main(read.resources)).toBeGreaterThanOrEqual(main(report.resources) * 0.9);
  });
});
