import type { ReportDocument as StoredDocument } from '@stackstage/contracts';
import { collection, limit, onSnapshot, orderBy, query, where } from 'firebase/firestore';
import { ReportDocument } from './contract.ts';
import { type Failed, following } from './following.ts';

/** What a list shows of a stored report. */
export interface StoredReport extends Omit<StoredDocument, 'parts' | 'size' | 'state'> {
  readonly id: string;
}

/**
 * Follows somebody's reports, newest first.
 *
 * @param most how many
 * @returns what ends it
 */
export function followReports(
  uid: string,
  most: number,
  told: (reports: readonly StoredReport[]) => void,
  failed: Failed,
): () => void {
  return following(failed, (database) => {
    const newest = query(
      collection(database, 'users', uid, 'reports'),
      orderBy('created_at', 'desc'),
      limit(most),
    );
    return onSnapshot(
      newest,
      (found) => told(found.docs.map((document) => listed(document.id, document.data()))),
      failed,
    );
  });
}

/**
 * Finds the report of a request by the key it was sent with, as soon as it is stored.
 * @returns what ends the waiting
 */
export function findReportByKey(
  uid: string,
  key: string,
  found: (reportId: string) => void,
): () => void {
  return following(ignored, (database) => {
    const sent = query(
      collection(database, 'users', uid, 'reports'),
      where('key', '==', key),
      limit(1),
    );
    return onSnapshot(sent, ({ docs: [first] }) => first && found(first.id), ignored);
  });
}

/** The answer to the request itself tells what is wrong. */
function ignored(): void {}

function listed(id: string, data: unknown): StoredReport {
  const { parts, size, state, ...shown } = ReportDocument.parse(data);
  return { id, ...shown };
}
