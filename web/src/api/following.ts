import { firestore } from './firestore.ts';

export type Failed = (error: unknown) => void;
type Database = Awaited<ReturnType<typeof firestore>>;

/** Begins to follow once there is a database, unless it was ended before. @returns what ends it */
export function following(failed: Failed, begin: (database: Database) => () => void): () => void {
  let ended = false;
  let stop = () => {};
  firestore()
    .then((database) => {
      if (!ended) stop = begin(database);
    })
    .catch(failed);
  return () => {
    ended = true;
    stop();
  };
}
