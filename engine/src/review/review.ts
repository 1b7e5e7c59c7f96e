import type { Resource, Suppression } from '../graph/architecture.ts';
import type { Origin } from '../graph/fact.ts';
import type { Graph } from '../graph/graph.ts';
import type { Judgement, Rule } from '../rules/rule.ts';
import { compareRanges, type SourceRange } from '../source/range.ts';
import type { Finding, OpenQuestion, Review, SuppressedFinding } from './finding.ts';
import { severityOrder } from './severity.ts';

/** Asks every rule of the whole graph. Findings come worst first, then in the order of the files. */
export function review(graph: Graph, rules: readonly Rule[]): Review {
  const failed: Finding[] = [];
  const open: OpenQuestion[] = [];
  let passed = 0;
  for (const rule of rules) {
    for (const judgement of rule.judge(graph)) {
      const resource = graph.architecture.resources.get(judgement.resource);
      const { verdict } = judgement;
      if (!resource || verdict.state === 'not-applicable') continue;
      if (verdict.state === 'unknown')
        open.push({ rule, resource: resource.address, because: verdict.because, at: resource.at });
      else if (verdict.value) passed++;
      else failed.push(findingOf(rule, judgement, resource, verdict.from));
    }
  }
  const suppressionOf = suppressionFinder(graph.architecture.suppressions);
  const suppressed: SuppressedFinding[] = [];
  const findings = failed.filter((finding) => {
    const suppression = suppressionOf(finding);
    if (suppression) suppressed.push({ ...finding, suppression });
    return !suppression;
  });
  return { findings: mergeCopies(findings).sort(worstFirst), suppressed, open, passed };
}

function findingOf(
  rule: Rule,
  judgement: Judgement,
  resource: Resource,
  from: readonly Origin[],
): Finding {
  const lines = from.flatMap((origin) => ('at' in origin && origin.at ? [origin.at] : []));
  const written = from.some(({ by }) => by === 'file');
  const page = from.find((origin) => origin.by === 'default');
  return {
    rule,
    resource: resource.address,
    resources: [resource.address, ...(judgement.others ?? [])],
    severity: judgement.inContext?.severity ?? rule.severity,
    ...(judgement.inContext && { severityBecause: judgement.inContext.because }),
    evidence: distinctRanges(lines.length > 0 ? lines : [resource.at]),
    ...(!written && page?.by === 'default' && { byDefault: page.page }),
    ...(judgement.note && { note: judgement.note }),
  };
}

/** Copies that one block makes (`count`, `for_each`) are one finding with all their addresses. */
function mergeCopies(findings: readonly Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, severity, evidence: [first] }) => {
    return `${rule.id} ${severity} ${first?.file} ${first?.start.offset} ${first?.end.offset}`;
  });
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [{ ...first, resources: [...new Set(group.flatMap(({ resources }) => resources))] }]
      : [];
  });
}

function worstFirst(a: Finding, b: Finding): number {
  const [atA, atB] = [a.evidence[0], b.evidence[0]];
  return (
    severityOrder(a.severity) - severityOrder(b.severity) ||
    (atA && atB ? compareRanges(atA, atB) : 0)
  );
}

function suppressionFinder(
  suppressions: readonly Suppression[],
): (finding: Finding) => Suppression | undefined {
  const byResource = Map.groupBy(suppressions, ({ resource }) => resource);
  return ({ rule, resource }) => {
    const names = new Set([
      rule.id,
      ...Object.values(rule.equivalents).flatMap((ids) => ids ?? []),
    ]);
    return byResource.get(resource)?.find((one) => names.has(one.rule));
  };
}

function distinctRanges(ranges: readonly SourceRange[]): readonly SourceRange[] {
  const seen = new Map(
    ranges.map((range) => [`${range.file} ${range.start.offset} ${range.end.offset}`, range]),
  );
  return [...seen.values()];
}
