import type { ReportDocument as StoredDocument } from '@stackstage/contracts';
import { collection, limit, onSnapshot, orderBy, query } from 'firebase/firestore';
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

function listed(id: string, data: unknown): StoredReport {
  const { parts, size, state, ...shown } = ReportDocument.parse(data);
  return { id, ...shown };
}
