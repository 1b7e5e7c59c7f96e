import { type Fact, unknownFact } from '../../graph/fact.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

const secondsOf: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 };

/** A duration as Google writes it (`7776000s`, `600s`), in seconds; plain numbers are seconds. */
function secondsIn(text: string): number | undefined {
  const found = /^(\d{1,12}(?:\.\d{1,9})?)([smhd]?)$/.exec(text.trim());
  if (!found) return undefined;
  return Number(found[1]) * (secondsOf[found[2] || 's'] ?? 1);
}

/** A duration at a path, in units of so many seconds: 86,400 gives days. */
export function duration(path: string, unit = 1): Reading<number> {
  return custom(
    [path],
    (context): Fact<number> | undefined => {
      const slot = written(context, path)[0];
      const fact = slot && asText(slot.value);
      if (fact?.state !== 'known') return fact;
      const seconds = secondsIn(fact.value);
      return seconds === undefined
        ? unknownFact(`"${fact.value.slice(0, 40)}" is not a duration`)
        : { ...fact, value: seconds / unit };
    },
    (value) => [{ at: path, value: `${Math.round(value * unit)}s` }],
  );
}

/** A day in seconds. */
export const DAY = 86_400;
