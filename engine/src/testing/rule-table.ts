import { describe, expect, test } from 'vitest';
import { type Graph, graphOf } from '../graph/graph.ts';
import { applyChanges } from '../improve/apply.ts';
import type { Review } from '../review/finding.ts';
import { review } from '../review/review.ts';
import type { Rule } from '../rules/rule.ts';
import { services } from '../services/index.ts';
import { architectureFrom, fileNames, type TestFormat } from './architecture.ts';

/** One text for each format given; all of them must have the same outcome. */
type Texts = { readonly [Format in TestFormat]?: string };

interface Failing extends Texts {
  /** First line of the evidence: the line that is wrong, or the resource's own for a default. */
  readonly line?: number;
  /** The very first line of the evidence, where the order matters. */
  readonly firstLine?: number;
  /** Address the finding must be about. */
  readonly on?: string;
  readonly severity?: string;
}

/** Texts by what is special about them; or, for an outcome that the rule can't have, the reason why. */
type Cases<T> = Readonly<Record<string, T>> | `never, as ${string}`;

interface Outcomes {
  readonly fails: Readonly<Record<string, Failing>>;
  readonly passes: Cases<Texts>;
  readonly unknown: Cases<Texts>;
  readonly notApplicable: Cases<Texts>;
}

/** Runs a rule over real texts through the real readers: all four outcomes must be shown. */
export function ruleTable(rule: Rule, outcomes: Outcomes): void {
  describe(rule.id, () => {
    each(rule, 'fails', outcomes.fails, (found, expected, graph) => {
      const finding = found.findings.find(
        ({ resources }) => !expected.on || resources.includes(expected.on),
      );
      expect(finding, 'a finding').toBeDefined();
      if (expected.line !== undefined)
        expect(finding?.evidence.map(({ start }) => start.line)).toContain(expected.line);
      if (expected.firstLine !== undefined)
        expect(finding?.evidence[0]?.start.line).toBe(expected.firstLine);
      if (expected.severity !== undefined) expect(finding?.severity).toBe(expected.severity);
      if (finding) expectRemedied(rule, finding.resource, graph);
    });
    each(rule, 'passes', outcomes.passes, (found) => {
      expect(found.findings.map(({ resource }) => resource)).toEqual([]);
      expect(found.passed, 'judgements that passed').toBeGreaterThan(0);
    });
    each(rule, 'unknown', outcomes.unknown, (found) => {
      expect(found.findings.map(({ resource }) => resource)).toEqual([]);
      expect(found.open.length, 'open questions').toBeGreaterThan(0);
    });
    each(rule, 'not applicable', outcomes.notApplicable, (found) => {
      expect({
        findings: found.findings.length,
        open: found.open.length,
        passed: found.passed,
      }).toEqual({ findings: 0, open: 0, passed: 0 });
    });
  });
}

function each<T extends Texts>(
  rule: Rule,
  outcome: string,
  cases: Cases<T>,
  check: (found: Review, expected: T, graph: Graph) => void,
): void {
  if (typeof cases === 'string') return;
  if (Object.keys(cases).length === 0) throw new Error(`${rule.id}: no case of "${outcome}"`);
  for (const [name, texts] of Object.entries(cases)) {
    for (const format of Object.keys(fileNames) as TestFormat[]) {
      const text = texts[format];
      if (text === undefined) continue;
      test(`${outcome}: ${name} (${format})`, () => {
        const graph = graphOf(architectureFrom(format, text));
        check(review(graph, [rule]), texts, graph);
      });
    }
  }
}

/** A rule's remedy, where it has one here, must make the rule pass for the resource it is about. */
function expectRemedied(rule: Rule, address: string, { architecture }: Graph): void {
  const resource = architecture.resources.get(address);
  if (!rule.remedy || !resource) return;
  const changes = rule.remedy(resource, graphOf(architecture));
  if (changes.length === 0) return;
  const proposed = changes.map((change) => ({ rule: rule.id, change }));
  const after = review(graphOf(applyChanges(architecture, proposed, services)), [rule]);
  expect(after.findings.map((finding) => finding.resource)).not.toContain(address);
}
