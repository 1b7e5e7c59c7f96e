import { useEffect, useState } from 'react';

/** What is followed, as far as it is known; `undefined` data while it is on its way. */
export interface Followed<T> {
  readonly data: T | undefined;
  readonly error: unknown;
}

/** Begins to follow; gives what ends it. Firestore is loaded with the first. */
type Follow<T> = (told: (data: T) => void, failed: (error: unknown) => void) => Promise<() => void>;

/** Follows while `key` stays the same; nothing without one. */
export function useFollowed<T>(key: string | undefined, follow: Follow<T>): Followed<T> {
  const [followed, setFollowed] = useState<Followed<T> & { readonly of: string | undefined }>({
    of: undefined,
    data: undefined,
    error: undefined,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` says what `follow` follows
  useEffect(() => {
    if (key === undefined) return;
    let ended = false;
    let stop = () => {};
    const failed = (error: unknown) => setFollowed({ of: key, data: undefined, error });
    follow((data) => setFollowed({ of: key, data, error: undefined }), failed)
      .then((end) => {
        if (ended) end();
        else stop = end;
      })
      .catch(failed);
    return () => {
      ended = true;
      stop();
    };
  }, [key]);
  return followed.of === key ? followed : { data: undefined, error: undefined };
}
