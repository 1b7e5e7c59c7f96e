import type { ModelPartDocument as StoredPart } from '@stackstage/contracts';
import { doc, onSnapshot } from 'firebase/firestore';
import { ModelPartDocument } from './contract.ts';
import { type Failed, following } from './following.ts';

/** Follows what a model adds to a report; `undefined` where none was asked. @returns what ends it */
export function followModelPart(
  uid: string,
  reportId: string,
  told: (part: StoredPart | undefined) => void,
  failed: Failed,
): () => void {
  return following(failed, (database) =>
    onSnapshot(
      doc(database, 'users', uid, 'reports', reportId, 'added', 'model'),
      (found) => told(found.exists() ? ModelPartDocument.parse(found.data()) : undefined),
      failed,
    ),
  );
}
