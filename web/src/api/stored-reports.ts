import type { Session } from '../session/session.ts';
import type { StoredReport } from './live-reports.ts';
import { type Followed, useFollowed } from './use-followed.ts';

export type { StoredReport } from './live-reports.ts';

/** The stored reports of whoever is signed in, live; Firestore is loaded with the first list. */
export function useStoredReports(session: Session, most = 25): Followed<readonly StoredReport[]> {
  const uid = session.state === 'signed-in' ? session.uid : undefined;
  return useFollowed(uid && `${uid} ${most}`, async (told, failed) => {
    const { followReports } = await import('./live-reports.ts');
    return followReports(uid ?? '', most, told, failed);
  });
}
