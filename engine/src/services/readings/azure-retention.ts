import { asNumber } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** Days that records are kept, where 0 stands for ever. */
export function foreverIfZero(path: string): Reading<number> {
  return custom(
    [path],
    (context) => {
      const slot = written(context, path)[0];
      const days = slot && asNumber(slot.value);
      return days?.state === 'known' && days.value === 0
        ? { ...days, value: Number.POSITIVE_INFINITY }
        : days;
    },
    (value) => [{ at: path, value: Number.isFinite(value) ? value : 0 }],
  );
}
