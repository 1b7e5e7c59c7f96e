import { Problem } from '@stackstage/contracts';
import { ModelFault } from '../ai/client/model.ts';
import type { Asked } from '../ai/tasks/analyse.ts';
import { describe } from '../ai/tasks/describe.ts';
import { runJob } from '../analysis/run-job.ts';
import type { Adding } from './add-model-part.ts';
import type { PartChange } from './part.ts';

/**
 * A model's own reading of words, analysed by the engine, beside the engine's own reading of them.
 * @returns what to describe the part with; for a model that failed, why that is missing
 */
export async function readAgain(
  { settings, subject }: Adding,
  words: string,
  asked: Asked,
): Promise<PartChange> {
  try {
    const { value } = await describe(settings, words, asked);
    return { proposal: await runJob('propose', { proposal: value, report: subject.report }) };
  } catch (error) {
    if (!(error instanceof ModelFault || error instanceof Problem)) throw error;
    const says = error instanceof ModelFault ? error.says : error.message;
    return {
      incomplete: true,
      notice: `The model's own reading of your words is missing: ${says}`,
    };
  }
}
