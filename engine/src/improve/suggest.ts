import { placesOf } from '../assemble/places.ts';
import { type Estimate, estimate, type PriceMeans } from '../cost/estimate.ts';
import type { Architecture } from '../graph/architecture.ts';
import type { Change, ProposedChange } from '../graph/change.ts';
import { graphOf } from '../graph/graph.ts';
import type { Finding, Review } from '../review/finding.ts';
import { review } from '../review/review.ts';
import type { Rule } from '../rules/rule.ts';
import { type Score, scoreOf } from '../score/score.ts';
import { applyChanges } from './apply.ts';
import { isWritable } from './feasible.ts';

/** What the remedies of some findings lead to, measured like the architecture they start from. */
export interface Suggestion {
  readonly architecture: Architecture;
  readonly changes: readonly ProposedChange[];
  /** Changes that were left out: they need somebody's decision, or can't be written as code. */
  readonly leftOpen: readonly ProposedChange[];
  readonly review: Review;
  readonly score: Score;
  readonly estimate: Estimate;
}

interface Means {
  readonly rules: readonly Rule[];
  readonly priceMeans: PriceMeans;
}

/**
 * Applies the remedies that can be made without asking anybody, and runs the pipeline on the result. What
 * costs a choice (another processor, something removed, a door closed) stays a recommendation.
 */
export function suggest(
  before: Architecture,
  findings: readonly Finding[],
  means: Means,
): Suggestion {
  const graph = graphOf(before);
  const { services } = means.priceMeans;
  const proposed = distinctChanges(
    findings.flatMap((finding) => remediesOf(finding, before, graph)),
  );
  const undecided = new Set(
    means.rules.flatMap(({ id, needsDecision }) => (needsDecision ? [id] : [])),
  );
  const isMade = (one: ProposedChange) =>
    !undecided.has(one.rule) && isWritable(one, before.resources, services);
  const changes = proposed.filter(isMade);
  const changed = applyChanges(before, changes, [...services.values()]);
  const architecture = { ...changed, places: placesOf(graphOf(changed)) };
  const after = graphOf(architecture);
  const reviewed = review(after, means.rules);
  const priced = estimate(after, means.priceMeans);
  return {
    architecture,
    changes,
    leftOpen: proposed.filter((one) => !isMade(one)),
    review: reviewed,
    score: scoreOf(reviewed.findings),
    estimate: priced,
  };
}

function remediesOf(
  finding: Finding,
  before: Architecture,
  graph: ReturnType<typeof graphOf>,
): readonly ProposedChange[] {
  const { remedy, id } = finding.rule;
  if (!remedy) return [];
  const own = finding.resources.flatMap((address) => before.resources.get(address) ?? []);
  return own.flatMap((resource) => remedy(resource, graph).map((change) => ({ rule: id, change })));
}

/** The first of changes that do the same: two rules may want one facet set. */
function distinctChanges(changes: readonly ProposedChange[]): readonly ProposedChange[] {
  const seen = new Map<string, ProposedChange>();
  for (const one of changes) {
    const key = keyOf(one.change);
    if (!seen.has(key)) seen.set(key, one);
  }
  return [...seen.values()];
}

function keyOf(change: Change): string {
  if ('set' in change) return `set ${change.set} ${change.of}`;
  if ('add' in change) return `add ${change.add.name}`;
  if ('link' in change) return `link ${change.link} ${change.from} ${change.to}`;
  return `remove ${change.remove}`;
}
