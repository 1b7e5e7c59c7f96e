import type { AnalyzeResponse, DeepReadonly } from '@stackstage/contracts';
import { modelSettings } from '../ai/settings.ts';
import { analyseLimits } from '../ai/tasks/analyse.ts';
import { analyseAndStore, type Stored, storedBefore } from '../analysis/stored-analysis.ts';
import { endpoint } from '../http/endpoint.ts';
import { type EventStream, streamed } from '../http/event-stream.ts';
import { addModelPart } from '../model-part/add-model-part.ts';
import type { Part } from '../model-part/part.ts';
import { readModelPart } from '../store/model-parts.ts';
import { once } from '../store/requests.ts';

type Answer = DeepReadonly<AnalyzeResponse>;

const noModel = 'No language model is configured: nothing is added to the report.';

/**
 * Reads, reviews, prices and draws what came, stores the report under the user and answers with it; then
 * a language model, where there is one, adds its part.
 */
export const analyze = endpoint('analyze', async (context) => {
  const { user, db, now, body, request, openStream, configuration } = context;
  const deadline = performance.now() + analyseLimits.wholeMs;
  const { uid } = user;
  const settings = body.model === false ? undefined : modelSettings();
  const named = 'report_id' in body ? body.report_id : undefined;
  const wantsEvents = /\btext\/event-stream\b/.test(request.get('accept') ?? '');
  let stream: EventStream | undefined;
  const begin = async (answer: Answer) => {
    if (!wantsEvents) return undefined;
    const { report_id } = answer;
    const events = openStream();
    stream = events;
    await events.send('report', answer, `${report_id}-0`);
    return (text: string, length: number) =>
      events.send('delta', { text }, `${report_id}-${length}`);
  };

  const first = async (): Promise<Answer> => {
    const stored =
      named === undefined ? await analyseAndStore(context) : await storedBefore(db, uid, named);
    const answer = answerOf(stored);
    if (!settings) {
      await begin(answer);
      return named === undefined ? answer : { ...answer, incomplete: true, notice: noModel };
    }
    const { reportId, subject, words } = stored;
    const part = await addModelPart({
      ...{ db, uid, now, settings, limits: configuration.chat, deadline, reportId, subject, words },
      role: body.role ?? 'architect',
      begun: () => begin(answer),
    });
    return withPart(answer, part);
  };
  const again = async (reportId: string): Promise<Answer> => {
    const answer = answerOf(await storedBefore(db, uid, reportId));
    await begin(answer);
    return withPart(answer, await readModelPart(db, uid, reportId));
  };

  const effect = { first, again, idOf: (answer: Answer) => answer.report_id };
  const made = await once(db, { uid, request, now }, effect);
  if (!stream) return made;
  const { report_id, model_part, incomplete, notice } = made;
  const id = `${report_id}-${model_part?.narrative.length ?? 0}`;
  stream.end('done', { report_id, model_part, incomplete, notice }, id);
  return streamed;
});

function answerOf({ reportId, subject }: Stored): Answer {
  return { report_id: reportId, ...subject.report };
}

function withPart(answer: Answer, part: Part | undefined): Answer {
  if (part === undefined) return answer;
  const { incomplete, notice } = part;
  return {
    ...answer,
    model_part: part,
    ...(incomplete !== undefined && { incomplete }),
    ...(notice !== undefined && { notice }),
  };
}
