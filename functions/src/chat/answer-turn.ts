import { builtInAdvisor, Problem } from '@stackstage/contracts';
import { type Cited, citer } from '../ai/citations/marks.ts';
import { ModelFault, type ModelSettings } from '../ai/client/model.ts';
import { unrepeated } from '../ai/prompts/unrepeated.ts';
import { type Conversation, converse, converseVersion } from '../ai/tasks/converse.ts';
import { reportFacts } from '../ai/tasks/report-facts.ts';
import { refused, type ToolContext, type ToolResult } from '../ai/tools/tool.ts';
import { runJob } from '../analysis/run-job.ts';
import { logFailure } from '../http/log.ts';
import type { Remembered } from '../store/chats.ts';
import type { GrowingAnswer } from './growing-answer.ts';
import { joined } from './notices.ts';
import { unfounded } from './unfounded.ts';

/** All that an answer is made from. */
export interface Asked extends Pick<Conversation, 'role' | 'question' | 'deadline' | 'spent'> {
  readonly settings: ModelSettings | undefined;
  /** Oldest first. */
  readonly history: readonly Remembered[];
  readonly context: ToolContext;
  /** Of the report. */
  readonly title: string;
  readonly stop: AbortSignal;
  /** Told at the end, beside what else there is to tell. */
  readonly notice?: string | undefined;
}

/**
 * Answers by the model where there is one, else by the built-in advisor. A model that fails never makes
 * the turn fail: before its first word the advisor answers in its place, later what it wrote is kept.
 */
export async function answerTurn(asked: Asked, answer: GrowingAnswer): Promise<void> {
  const { settings, stop } = asked;
  if (!settings) return advise(asked, answer);
  try {
    await byModel(settings, asked, answer);
  } catch (error) {
    if (stop.aborted) {
      answer.describe({ finish: 'stopped', ...told(asked.notice) });
      return;
    }
    if (!(error instanceof ModelFault)) logFailure(error);
    const says = error instanceof ModelFault ? error.says : unexpected;
    if (answer.message.text.trim() === '') {
      await advise(asked, answer, `${says} The built-in advisor answered instead.`);
    } else {
      const notice = joined(`The answer is cut off here: ${says}`, asked.notice);
      answer.describe({ finish: 'failed', incomplete: true, ...told(notice) });
    }
  }
}

const unexpected = 'The model failed in a way we did not expect. Try again.';

async function byModel(
  settings: ModelSettings,
  asked: Asked,
  answer: GrowingAnswer,
): Promise<void> {
  const { context, stop } = asked;
  const model = settings.models[0] ?? '';
  answer.describe({ model, prompt_version: converseVersion(asked.role) });
  const cite = citer(context);
  const flow = unrepeated();
  const show = async ({ text, citations }: Cited) => {
    if (text !== '' || citations.length > 0) await answer.add(text, citations);
  };
  const conversation: Conversation = {
    ...asked,
    facts: context.report && reportFacts(context.report, asked.title),
    runTool: ({ name, arguments: written }) => lookUp({ name, written, context }),
    signal: stop,
  };
  const found: unknown[] = [];
  for await (const piece of converse(settings, conversation)) {
    if (piece.type === 'text') {
      await show(cite.take(flow.take(piece.text)));
    } else if (piece.type === 'tool') {
      found.push(piece.result.content);
      await answer.tool(piece.name, piece.result.says);
    } else if (piece.type === 'diagram') answer.diagram(piece.diagram);
    else {
      await show(cite.take(flow.end()));
      await show(cite.end());
      await answer.placeDiagrams();
      const { finish } = piece;
      const cut = finish === 'length' || finish === 'refused' ? ends[finish] : undefined;
      const doubts = unfounded(answer.message.text, context.report, found, cite.dropped);
      const notice = joined(cut, flow.leftOut ? repeatedItself : undefined, doubts, asked.notice);
      const isCut = cut !== undefined && { incomplete: true };
      answer.describe({ model: piece.model, finish, ...isCut, ...told(notice) });
    }
  }
}

const repeatedItself = 'What it repeated of its own instructions was left out.';
const ends = {
  length: 'The answer was cut at its length limit. Ask it to go on.',
  refused: 'The model or a filter of its provider refused to go on. Ask in other words.',
} as const;

/** A tool that takes too long or too much is told to the model, which may ask for less. */
async function lookUp(call: {
  readonly name: string;
  readonly written: string;
  readonly context: ToolContext;
}): Promise<ToolResult> {
  try {
    return await runJob('tool', call);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return refused('This took too long or too much memory. Ask for less at once.');
  }
}

/** @param missing why the model's part is missing, where there should be one */
async function advise(asked: Asked, answer: GrowingAnswer, missing?: string): Promise<void> {
  const { question: text, role, context, stop } = asked;
  const history = asked.history.map((one) => ({ role: one.role, text: one.text }));
  const advice = await runJob('advise', { question: { text, role, history }, context });
  const who = { model: builtInAdvisor, prompt_version: undefined };
  if (stop.aborted) {
    answer.describe({ ...who, finish: 'stopped', ...told(asked.notice) });
    return;
  }
  for (const diagram of advice.diagrams) answer.diagram(diagram);
  await answer.add(advice.text, advice.citations);
  const isCut = missing !== undefined && { incomplete: true };
  answer.describe({ ...who, finish: 'complete', ...isCut, ...told(joined(missing, asked.notice)) });
}

function told(notice: string | undefined): { notice?: string } {
  return notice === undefined ? {} : { notice };
}
