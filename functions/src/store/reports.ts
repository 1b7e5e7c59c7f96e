import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import {
  type DeepReadonly,
  Problem,
  Report,
  ReportDocument,
  StoredDocument,
} from '@stackstage/contracts';
import type { Firestore, WriteBatch } from 'firebase-admin/firestore';
import { pathsOf } from './paths.ts';

const zip = promisify(gzip);
const unzip = promisify(gunzip);

/** Bytes of one document's content; Firestore takes 1 MiB with all its fields. */
const partSize = 900_000;
/** Parts written in one commit; Firestore takes 10 MiB. */
const partsPerCommit = 8;
const mostFileNames = 20;

/** What is stored beside what the report itself says. */
export interface Stored {
  readonly title: string;
  readonly files: readonly string[];
  readonly now: Date;
}

/**
 * Stores a report whole, whatever its size. It becomes visible with the last write: a process that ends
 * before leaves parts that nothing points to.
 *
 * @returns the report's id
 */
export async function storeReport(
  db: Firestore,
  uid: string,
  report: DeepReadonly<Report>,
  { title, files, now }: Stored,
): Promise<string> {
  const paths = pathsOf(db, uid);
  const { id } = paths.reports.doc();
  const bytes = await zip(JSON.stringify(report));
  const parts = bytes.length <= partSize ? [] : slices(bytes);
  const writes = parts.map((content, index) => (batch: WriteBatch) => {
    batch.set(paths.parts(id).doc(String(index)), { content });
  });
  while (writes.length > 0) {
    const batch = db.batch();
    for (const write of writes.splice(0, partsPerCommit)) write(batch);
    await batch.commit();
  }
  const document: ReportDocument = {
    state: 'complete',
    title,
    created_at: now.toISOString(),
    score: report.score,
    issues: countBySeverity(report),
    resources: report.resources.length,
    monthly_usd: report.estimated_cost.monthly_usd,
    files: files.slice(0, mostFileNames),
    parts: parts.length,
    size: bytes.length,
    ...(parts.length === 0 ? { content: bytes } : {}),
  };
  await db.runTransaction(async (transaction) => {
    const stored = StoredDocument.parse((await transaction.get(paths.stored)).data() ?? {});
    transaction.set(paths.report(id), document);
    transaction.set(paths.stored, {
      reports: stored.reports + 1,
      bytes: stored.bytes + bytes.length,
    });
  });
  return id;
}

/**
 * A stored report of this user.
 * @throws Problem `report-not-found`, also for one that is somebody else's
 */
export async function readReport(db: Firestore, uid: string, id: string): Promise<Report> {
  const paths = pathsOf(db, uid);
  const data = (await paths.report(id).get()).data();
  if (data === undefined) {
    throw new Problem('report-not-found', 'There is no report with this id among yours.');
  }
  const { parts, content } = ReportDocument.parse(data);
  const bytes = parts === 0 ? (content as Uint8Array) : await joined(db, uid, id, parts);
  return Report.parse(JSON.parse((await unzip(bytes)).toString('utf8')));
}

async function joined(db: Firestore, uid: string, id: string, parts: number): Promise<Uint8Array> {
  const folder = pathsOf(db, uid).parts(id);
  const documents = await db.getAll(
    ...Array.from({ length: parts }, (_, index) => folder.doc(String(index))),
  );
  return Buffer.concat(documents.map((document) => document.get('content') as Uint8Array));
}

function slices(bytes: Buffer): Buffer[] {
  const count = Math.ceil(bytes.length / partSize);
  return Array.from({ length: count }, (_, index) =>
    bytes.subarray(index * partSize, (index + 1) * partSize),
  );
}

function countBySeverity({ issues }: DeepReadonly<Report>): ReportDocument['issues'] {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}
