import {
  type DeepReadonly,
  type ModelPart,
  ModelPartDocument,
  Problem,
} from '@stackstage/contracts';
import type { Firestore } from 'firebase-admin/firestore';
import { pathsOf } from './paths.ts';
import { transact } from './transact.ts';

/** Longer than any model is asked: a part whose process ended is taken as lost after it. */
const writtenForMs = 65_000;

/**
 * Begins the model's part of a report, in place of an earlier one.
 * @throws Problem `already-running` while that is still written
 */
export async function beginModelPart(
  db: Firestore,
  uid: string,
  reportId: string,
  part: DeepReadonly<ModelPart>,
  now: Date,
): Promise<void> {
  const document: DeepReadonly<ModelPartDocument> = {
    ...part,
    state: 'writing',
    ends: now.getTime() + writtenForMs,
  };
  const place = pathsOf(db, uid).modelPart(reportId);
  await transact(db, async (transaction) => {
    const earlier = (await transaction.get(place)).data();
    if (earlier?.state === 'writing' && earlier.ends > now.getTime()) {
      const detail = 'A model already writes about this report. Wait for it, then ask again.';
      throw new Problem('already-running', detail, { retry_after: 5 });
    }
    transaction.set(place, document);
  });
}

/** Writes the model's part as far as it is. */
export async function writeModelPart(
  db: Firestore,
  uid: string,
  reportId: string,
  part: DeepReadonly<ModelPart>,
  state: ModelPartDocument['state'],
): Promise<void> {
  await pathsOf(db, uid)
    .modelPart(reportId)
    .update({ ...part, state });
}

/** The model's part of a report, as far as it is; undefined where no model was asked. */
export async function readModelPart(
  db: Firestore,
  uid: string,
  reportId: string,
): Promise<ModelPart | undefined> {
  const data = (await pathsOf(db, uid).modelPart(reportId).get()).data();
  if (data === undefined) return undefined;
  const { state: _state, ends: _ends, ...part } = ModelPartDocument.parse(data);
  return part;
}
