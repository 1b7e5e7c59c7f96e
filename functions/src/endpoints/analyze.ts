import { type AnalyzeForm, type AnalyzeRequest, Problem } from '@stackstage/contracts';
import type { SourceFile } from '@stackstage/engine';
import { expectReadable } from '../analysis/readable.ts';
import { runJob } from '../analysis/run-job.ts';
import { endpoint } from '../http/endpoint.ts';
import type { UploadedFile } from '../http/multipart.ts';
import { redactFiles } from '../secrets/redact.ts';
import { readReport, storeReport } from '../store/reports.ts';
import { once } from '../store/requests.ts';
import { inPlace } from '../store/running.ts';
import { expectRoom, spend } from '../store/usage.ts';

const mostFiles = 500;
const longestText = 20_000; // characters
const titleLength = 60;

/** Reads, reviews, prices and draws what came, stores the report under the user and answers with it. */
export const analyze = endpoint('analyze', async ({ user, db, now, body, files, request }) => {
  const { uid } = user;
  const sent = sourcesOf(body, files);
  request.counts = { files: sent.length };
  // Before anything is read, stored or told: what comes after sees placeholders.
  const { files: sources, found: secrets } = await redactFiles(sent);
  const title = body.title ?? titleOf(body, sources);

  return once(
    db,
    { uid, request, now },
    {
      first: () =>
        inPlace(db, uid, now, async () => {
          await expectRoom(db, uid);
          await spend(db, uid, 'analyses', now);
          const { region, usage = {} } = body;
          const asks = { files: sources, usage, ...(region ? { region } : {}) };
          const { report: made, kept } = await runJob('analyze', asks);
          expectReadable(made);
          const report = secrets.length === 0 ? made : { ...made, secrets };
          const names = sources.map(({ name }) => name);
          const report_id = await storeReport(db, uid, { title, files: names, report, kept }, now);
          return { report_id, ...report };
        }),
      idOf: ({ report_id }) => report_id,
      again: async (report_id) => ({
        report_id,
        ...(await readReport(db, uid, report_id)).report,
      }),
    },
  );
});

function sourcesOf(
  body: AnalyzeRequest | AnalyzeForm,
  uploaded: readonly UploadedFile[],
): readonly SourceFile[] {
  const text = 'text' in body ? body.text : undefined;
  if (text !== undefined) {
    if (text.length > longestText) {
      const detail = `The text has ${text.length} characters; ${longestText} are taken. Send it as a file.`;
      throw new Problem('text-too-long', detail, { limit: longestText });
    }
    return [{ name: 'text', content: text }];
  }
  const files = ('files' in body ? body.files : undefined) ?? uploaded;
  if (files.length > mostFiles) {
    const detail = `${files.length} files came; at most ${mostFiles} are taken at once.`;
    throw new Problem('too-many-files', detail, { limit: mostFiles });
  }
  if (files.length === 0) {
    throw new Problem('request-invalid', 'There is no file. Choose at least one.', {
      errors: [{ pointer: '/files', reason: 'no file' }],
    });
  }
  return files;
}

function titleOf(body: AnalyzeRequest | AnalyzeForm, sources: readonly SourceFile[]): string {
  const isText = 'text' in body && body.text !== undefined;
  const text = isText ? sources[0]?.content : undefined;
  if (isText) return String(text).trim().slice(0, titleLength) || 'Text';
  return sources[0]?.name.split('/').at(-1)?.slice(0, titleLength) || 'Files';
}
