import { notApplicable } from '../../graph/fact.ts';
import type { Reading } from '../reading.ts';

/** The reading, but where another says yes the question doesn't arise (a Memcached has no backups). */
export function unless<T>(exempt: Reading<boolean>, reading: Reading<T>): Reading<T> {
  return {
    ...reading,
    paths: [...exempt.paths, ...reading.paths],
    read: (context) => {
      const fact = exempt.read(context);
      return fact?.state === 'known' && fact.value ? notApplicable : reading.read(context);
    },
  };
}
