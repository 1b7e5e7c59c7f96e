import { type DeepReadonly, type ProposedArchitecture, toWire } from '@stackstage/contracts';
import { analyzeProposal, makeReport, type Proposal } from '@stackstage/engine';
import { currentSource, diagramOf } from '../ai/tools/drawing.ts';
import type { WireReport } from '../analysis/jobs.ts';
import { disagreements } from './disagreements.ts';

/** One document holds it beside all else that the model adds. */
const longestCode = 200_000; // characters

/**
 * What a model reads out of words, analysed by the engine, with where its own reading differs.
 * @param report of the engine's own reading of the same words
 */
export async function proposed(
  proposal: Proposal,
  report: WireReport,
): Promise<DeepReadonly<ProposedArchitecture>> {
  const theirs = toWire(makeReport(analyzeProposal(proposal)));
  const { code_template } = theirs;
  return {
    resources: theirs.resources.map(({ address, type, service }) => ({ address, type, service })),
    links: theirs.links.map(({ from, to }) => ({ from, to })),
    diagram: await diagramOf(currentSource(theirs), 'As the model reads your words'),
    score: theirs.score,
    monthly_usd: theirs.estimated_cost.monthly_usd,
    ...(code_template.length <= longestCode && { code_template }),
    disagreements: disagreements(report, theirs, statedRegions(proposal)),
  };
}

/** Regions that the proposal names; what it leaves open the engine assumes, and that is no reading. */
function statedRegions({ resources }: Proposal): readonly string[] {
  return resources.flatMap(({ region }) => (region ? [region] : []));
}
