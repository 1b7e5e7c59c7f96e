import type { Subject } from '../ai/tasks/analyse.ts';
import type { Context } from '../http/endpoint.ts';
import type { Firestore } from '../store/database.ts';
import { readReport, storeReport } from '../store/reports.ts';
import { inPlace } from '../store/running.ts';
import { expectRoom, spend } from '../store/usage.ts';
import { expectReadable } from './readable.ts';
import { runJob } from './run-job.ts';
import { linesOf, sourcesOf, textOf, titleOf } from './sources.ts';

/** A report that is stored, and what a model may be told of it. */
export interface Stored {
  readonly reportId: string;
  readonly subject: Subject;
  /** What was described in words, where all was. */
  readonly words: string | undefined;
}

/**
 * Analyses what came and stores the report. Secrets go first: what is read, stored and told after that
 * sees placeholders.
 *
 * @throws Problem; nothing is stored then
 */
export async function analyseAndStore(context: Context<'analyze'>): Promise<Stored> {
  const { user, db, now, body, files, request } = context;
  const { uid } = user;
  const sent = sourcesOf(body, files);
  request.counts = { files: sent.length };
  return inPlace(db, uid, now, async () => {
    await expectRoom(db, uid);
    await spend(db, uid, 'analyses', now);
    const { files: sources, found: secrets } = await runJob('redact', { files: sent });
    const title = titleOf(body, sources);
    const { region, usage = {} } = body;
    const asks = { files: sources, usage, ...(region ? { region } : {}) };
    const { report: made, kept } = await runJob('analyze', asks);
    expectReadable(made);
    const report = secrets.length === 0 ? made : { ...made, secrets };
    const names = sources.map(({ name }) => name);
    const key = request.get('idempotency-key');
    const reportId = await storeReport(db, uid, { title, files: names, report, kept, key }, now);
    const isProse = report.files.every(({ format }) => format === 'prose');
    return {
      reportId,
      subject: { report, title, lines: linesOf(sources) },
      words: isProse ? sources.map(textOf).join('\n\n') : undefined,
    };
  });
}

/**
 * A report that was stored before; of its files the lines around its evidence are known.
 * @throws Problem `report-not-found`
 */
export async function storedBefore(db: Firestore, uid: string, reportId: string): Promise<Stored> {
  const { report, title } = await readReport(db, uid, reportId);
  return { reportId, subject: { report, title, lines: report.excerpts }, words: undefined };
}
