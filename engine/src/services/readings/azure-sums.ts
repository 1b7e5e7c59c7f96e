import { type Fact, known, type Origin } from '../../graph/fact.ts';
import { asNumber } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** The sum of the numbers at a path, in the facet's unit by `scale`. */
export function sumOf(path: string, scale = 1): Reading<number> {
  return custom([path], (context): Fact<number> | undefined => {
    const from: Origin[] = [];
    let sum = 0;
    for (const { value } of written(context, path)) {
      const number = asNumber(value);
      if (number?.state === 'unknown') return number;
      if (number?.state !== 'known') continue;
      sum += number.value * scale;
      from.push(...number.from);
    }
    return from.length === 0 ? undefined : known(sum, ...from);
  });
}
