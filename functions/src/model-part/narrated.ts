import { citer } from '../ai/citations/marks.ts';
import { ModelFault } from '../ai/client/model.ts';
import { unrepeated, withoutInstructions } from '../ai/prompts/unrepeated.ts';
import { type Asked, analyse } from '../ai/tasks/analyse.ts';
import type { AnalysisAnswer } from '../ai/tasks/analyse-answer.ts';
import { joined } from '../chat/notices.ts';
import { unfounded } from '../chat/unfounded.ts';
import type { Adding } from './add-model-part.ts';
import { grounded } from './grounded.ts';
import type { GrowingPart } from './growing-part.ts';
import type { PartChange } from './part.ts';

/**
 * The narrative, findings and questions of a model; the narrative is added to the part while it comes.
 * @returns what to describe the part with; for a model that failed, why that is missing
 */
export async function narrated(
  { settings, subject, reportId }: Adding,
  asked: Asked,
  growing: GrowingPart,
): Promise<PartChange> {
  const context = { reportId, report: subject.report };
  let cite = citer(context);
  let flow = unrepeated();
  try {
    const pieces = analyse(settings, subject, asked);
    let step = await pieces.next();
    for (; !step.done; step = await pieces.next()) {
      if (step.value.anew) {
        cite = citer(context);
        flow = unrepeated();
        growing.restart();
      }
      const { text, citations } = cite.take(flow.take(step.value.text));
      await growing.add(text, citations);
    }
    const { model } = step.value;
    const value = withoutInstructionsIn(step.value.value);
    const whole = cited(value.narrative, citer(context));
    const kept = grounded(value, subject.report, subject.lines);
    const notice = unfounded(textOf(value), subject.report, [], 0);
    return {
      ...kept,
      ...{ model, narrative: whole.narrative, citations: whole.citations },
      dropped: kept.dropped + whole.dropped,
      ...(notice !== undefined && { notice }),
    };
  } catch (error) {
    if (!(error instanceof ModelFault)) throw error;
    const isCut = growing.part.narrative !== '';
    const notice = joined(isCut ? 'It is cut off here:' : undefined, error.says, engineIsWhole);
    return { incomplete: true, ...(notice !== undefined && { notice }) };
  }
}

const engineIsWhole = 'All else in the report is the engine’s own and whole.';

function cited(written: string, cite: ReturnType<typeof citer>) {
  const parts = [cite.take(written), cite.end()];
  return {
    narrative: parts.map(({ text }) => text).join(''),
    citations: parts.flatMap(({ citations }) => citations),
    dropped: cite.dropped,
  };
}

/** Whatever a file talked it into: its instructions are nobody's business. */
function withoutInstructionsIn<T>(value: T): T {
  const clean = (_: string, one: unknown) =>
    typeof one === 'string' ? withoutInstructions(one) : one;
  return JSON.parse(JSON.stringify(value, clean)) as T;
}

function textOf({ narrative, findings, questions }: AnalysisAnswer): string {
  const said = findings.map(({ explanation, fix }) => `${explanation}\n${fix}`);
  return [narrative, ...said, ...questions.map(({ why }) => why)].join('\n');
}
