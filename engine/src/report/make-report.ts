import type { Analysis } from '../analysis.ts';
import { mermaidOf } from '../draw/mermaid.ts';
import { sceneOf } from '../draw/scene.ts';
import type { Architecture } from '../graph/architecture.ts';
import type { ProposedChange } from '../graph/change.ts';
import { isProviderBlock } from '../graph/settings.ts';
import { formula, scoreOf } from '../score/score.ts';
import { engineVersion } from '../version.ts';
import { blocksOf } from '../write/blocks.ts';
import { writeCloudFormation } from '../write/cloudformation.ts';
import { writeTerraform } from '../write/terraform.ts';
import { availabilitySummary } from './availability.ts';
import { changeText } from './change-text.ts';
import { cents, costOf } from './costs.ts';
import { drawnDifference } from './drawn-difference.ts';
import { diagnosticEntry, linkEntry, resourceEntries } from './entries.ts';
import { excerptsOf } from './excerpts.ts';
import { issueOf, suppressedOf, undeterminedOf } from './issues.ts';
import { recommendationsOf } from './recommendations.ts';
import type { Report, SuggestionSummary } from './report.ts';

/** Puts all stages' results into the one report. */
export function makeReport(analysis: Analysis): Report {
  const { reading, architecture, review, estimate } = analysis;
  const score = scoreOf(review.findings);
  const resources = resourceEntries(architecture, estimate);
  const issues = review.findings.map(issueOf);
  const suppressed = review.suppressed.map(suppressedOf);
  const suggested = analysis.suggestion.architecture;
  const said = blocksOf(suggested);
  const template = writeCloudFormation(suggested, said);
  const code = writeTerraform(suggested, 'aws', said);
  return {
    schemaVersion: 1,
    engineVersion,
    score: score.overall,
    scoring: { formula, pillars: score.pillars },
    issues,
    suppressed,
    undetermined: review.open.map(undeterminedOf),
    recommendations: recommendationsOf(review.findings, analysis.costOfRule),
    diagram: mermaidOf(
      sceneOf({ resources, links: architecture.links, places: architecture.places }),
    ),
    codeTemplate: code.text,
    ...(template !== undefined && { cloudformationTemplate: template }),
    estimatedCost: costOf(estimate),
    suggestion: suggestionSummary(analysis, code.note),
    availability: availabilitySummary(analysis.availability),
    files: reading.files.map(({ name, format }) => ({
      name,
      format: format ?? 'unread',
      resources: reading.declarations.filter((one) => one.at.file === name && !isProviderBlock(one))
        .length,
    })),
    resources,
    links: architecture.links.map(linkEntry),
    places: architecture.places,
    assumptions: architecture.assumptions,
    diagnostics: architecture.diagnostics.map(diagnosticEntry),
    excerpts: excerptsOf(
      [...issues, ...suppressed].flatMap(({ evidence }) => evidence),
      reading.texts,
    ),
  };
}

function suggestionSummary(
  { architecture: before, suggestion }: Analysis,
  note: string,
): SuggestionSummary {
  const { score, estimate, review, changes, architecture } = suggestion;
  return {
    score: score.overall,
    pillars: score.pillars,
    monthlyUsd: cents(estimate.monthlyUsd),
    issues: review.findings.map(({ rule, resource, severity }) => ({
      rule: rule.id,
      resource,
      severity,
    })),
    changes: changes.map((one) => changeEntry(one, before.resources)),
    ...drawnDifference(before, suggestion),
    diagram: mermaidOf(
      sceneOf({
        resources: resourceEntries(architecture, estimate),
        links: architecture.links,
        places: architecture.places,
      }),
    ),
    ...(note && { note }),
  };
}

function changeEntry(
  { rule, change }: ProposedChange,
  resources: Architecture['resources'],
): SuggestionSummary['changes'][number] {
  const resource =
    'set' in change
      ? change.of
      : 'add' in change
        ? change.add.beside
        : 'link' in change
          ? change.from
          : change.remove;
  return { rule, resource, text: changeText(change, resources) };
}
