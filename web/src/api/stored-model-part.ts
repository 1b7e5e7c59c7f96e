import type { ModelPartDocument } from '@stackstage/contracts';
import { type Followed, useFollowed } from './use-followed.ts';

/** What a model adds to a stored report, live; `null` where none was asked. */
export function useModelPart(
  uid: string | undefined,
  reportId: string | undefined,
): Followed<ModelPartDocument | null> {
  const key = uid === undefined || reportId === undefined ? undefined : `${uid} ${reportId}`;
  return useFollowed(key, async (told, failed) => {
    const { followModelPart } = await import('./live-model-part.ts');
    return followModelPart(uid ?? '', reportId ?? '', (part) => told(part ?? null), failed);
  });
}
