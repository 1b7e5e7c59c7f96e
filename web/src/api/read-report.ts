import type { Report } from '@stackstage/contracts';
import { type Bytes, doc, getDoc } from 'firebase/firestore';
import { Problem, problems, ReportDocument } from './contract.ts';
import { firestore } from './firestore.ts';

/** A report with what is stored beside it. */
export interface ReadReport {
  readonly title: string;
  readonly createdAt: string | undefined;
  readonly report: Report;
}

/**
 * Reads a stored report, which is gzipped JSON in parts below its document.
 * @throws Problem `report-not-found`
 */
export async function readReport(uid: string, id: string): Promise<ReadReport> {
  const database = await firestore();
  const at = doc(database, 'users', uid, 'reports', id);
  const data = (await getDoc(at)).data();
  if (data === undefined) {
    throw new Problem('report-not-found', 'It may be deleted, or belong to another account.', {
      title: problems['report-not-found'].title,
    });
  }
  const { title, created_at, parts } = ReportDocument.parse(data);
  const pieces = await Promise.all(
    Array.from({ length: parts }, async (_, index) => {
      const part = await getDoc(doc(at, 'parts', String(index)));
      return part.get('content') as Bytes;
    }),
  );
  const zipped = new Blob(pieces.map((piece) => piece.toUint8Array() as Uint8Array<ArrayBuffer>));
  const text = new Response(zipped.stream().pipeThrough(new DecompressionStream('gzip')));
  return { title, createdAt: created_at, report: (await text.json()) as Report };
}
