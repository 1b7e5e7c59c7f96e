import { useEffect, useState } from 'react';
import type { Session } from '../session/session.ts';
import type { StoredReport } from './live-reports.ts';

export type { StoredReport } from './live-reports.ts';

export interface Listed {
  readonly data: readonly StoredReport[] | undefined;
  readonly error: unknown;
}

const waiting: Listed = { data: undefined, error: undefined };

/** The stored reports of whoever is signed in, live; Firestore is loaded with the first list. */
export function useStoredReports(session: Session, most = 25): Listed {
  const uid = session.state === 'signed-in' ? session.uid : undefined;
  const [listed, setListed] = useState(waiting);
  useEffect(() => {
    setListed(waiting);
    if (uid === undefined) return;
    let ended = false;
    let stop = () => {};
    const failed = (error: unknown) => setListed({ data: undefined, error });
    import('./live-reports.ts')
      .then(({ followReports }) => {
        if (ended) return;
        stop = followReports(uid, most, (data) => setListed({ data, error: undefined }), failed);
      })
      .catch(failed);
    return () => {
      ended = true;
      stop();
    };
  }, [uid, most]);
  return listed;
}
