import type { Fact } from '../../graph/fact.ts';
import { asNumber } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** Days of what is kept for ever: it is more than any number of days. */
export const FOR_EVER = Number.POSITIVE_INFINITY;

/** Days that records are kept, where 0 stands for ever (as in CloudWatch log groups). */
export function zeroIsForEver(path: string): Reading<number> {
  return custom(
    [path],
    (context): Fact<number> | undefined => {
      const slot = written(context, path)[0];
      const fact = slot && asNumber(slot.value);
      return fact?.state === 'known' && fact.value === 0 ? { ...fact, value: FOR_EVER } : fact;
    },
    (value) => [{ at: path, value: value === FOR_EVER ? 0 : value }],
  );
}
