import { Problem, Report, ReportDocument, StoredDocument } from '@stackstage/contracts';
import type { Firestore } from 'firebase-admin/firestore';
import type { Kept, WireReport } from '../analysis/jobs.ts';
import { packed, readParts, unpacked, writeParts } from './blob.ts';
import { pathsOf } from './paths.ts';
import { transact } from './transact.ts';

const mostFileNames = 20;

/** What is stored of one analysis. */
export interface NewReport {
  readonly title: string;
  readonly files: readonly string[];
  readonly report: WireReport;
  /** For later questions; no client reads it. */
  readonly kept: Kept;
  /** The Idempotency-Key of the request, where it has one. */
  readonly key: string | undefined;
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
  { title, files, report, kept, key }: NewReport,
  now: Date,
): Promise<string> {
  const paths = pathsOf(db, uid);
  const { id } = paths.reports.doc();
  const [content, architecture] = await Promise.all([packed(report), packed(kept)]);
  const parts = await writeParts(db, paths.parts(id), content);
  const architecture_parts = await writeParts(db, paths.architecture(id), architecture);
  const size = content.length + architecture.length;
  const document: ReportDocument = {
    state: 'complete',
    title,
    created_at: now.toISOString(),
    score: report.score,
    issues: countBySeverity(report),
    resources: report.resources.length,
    monthly_usd: report.estimated_cost.monthly_usd,
    files: files.slice(0, mostFileNames),
    parts,
    architecture_parts,
    ...(key !== undefined && { key }),
    size,
  };
  await transact(db, async (transaction) => {
    const stored = StoredDocument.parse((await transaction.get(paths.stored)).data() ?? {});
    transaction.set(paths.report(id), document);
    transaction.set(paths.stored, { reports: stored.reports + 1, bytes: stored.bytes + size });
  });
  return id;
}

export interface StoredReport {
  readonly title: string;
  readonly createdAt: Date;
  readonly report: WireReport;
}

/** A report that is there; what it holds is read when it is asked for. */
interface FoundReport {
  readonly title: string;
  readonly createdAt: Date;
  readonly report: () => Promise<WireReport>;
  /** What was kept of its architecture, for questions that need it. */
  readonly kept: () => Promise<Kept>;
}

/** @throws Problem `report-not-found`, also for one that is somebody else's */
export async function findReport(db: Firestore, uid: string, id: string): Promise<FoundReport> {
  const { title, created_at, parts, architecture_parts } = await readDocument(db, uid, id);
  const paths = pathsOf(db, uid);
  return {
    title,
    createdAt: new Date(created_at),
    report: async () => Report.parse(await unpacked(await readParts(db, paths.parts(id), parts))),
    // Written by this file only, and read by no one else: its shape is the engine's, not a contract's.
    kept: async () =>
      (await unpacked(await readParts(db, paths.architecture(id), architecture_parts))) as Kept,
  };
}

/** A stored report of this user, whole. @throws Problem `report-not-found` */
export async function readReport(db: Firestore, uid: string, id: string): Promise<StoredReport> {
  const { title, createdAt, report } = await findReport(db, uid, id);
  return { title, createdAt, report: await report() };
}

/** @throws Problem `report-not-found` */
export async function readKept(db: Firestore, uid: string, id: string): Promise<Kept> {
  return (await findReport(db, uid, id)).kept();
}

async function readDocument(db: Firestore, uid: string, id: string): Promise<ReportDocument> {
  const data = (await pathsOf(db, uid).report(id).get()).data();
  if (data !== undefined) return ReportDocument.parse(data);
  throw new Problem('report-not-found', 'There is no report with this id among yours.');
}

function countBySeverity({ issues }: WireReport): ReportDocument['issues'] {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of issues) counts[severity] += 1;
  return counts;
}
