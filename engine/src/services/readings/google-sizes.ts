import { type Fact, unknownFact } from '../../graph/fact.ts';
import { familyOf, lastPart } from '../../prices/google-size-names.ts';
import type { Value } from '../../source/value.ts';
import { asText } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** Machine families with Arm processors. */
const arm: ReadonlySet<string> = new Set(['t2a', 'c4a', 'n4a', 'a4x']);
/** Families that Google names as earlier generations of the same purpose. */
const previous: ReadonlySet<string> = new Set(['n1', 'f1', 'g1', 'm1', 'm2', 'c2']);

/** The machine type as the price tables spell it. */
export function machineType(path: string): Reading<string> {
  return custom(
    [path],
    (context): Fact<string> | undefined => {
      const slot = written(context, path)[0];
      const fact = slot && asText(slot.value);
      return fact?.state === 'known' ? { ...fact, value: lastPart(fact.value) } : fact;
    },
    (value) => [{ at: path, value }],
  );
}

/** The processor family that the machine type at a path has. */
export function googleArchitecture(path: string): Reading<'x86_64' | 'arm64'> {
  return byFamily(path, (family) => (arm.has(family) ? 'arm64' : 'x86_64'));
}

/** Whether the machine type at a path is of an earlier generation. */
export function googlePrevious(path: string): Reading<boolean> {
  return byFamily(path, (family) => previous.has(family));
}

function byFamily<T>(path: string, read: (family: string) => T): Reading<T> {
  const convert = (value: Value): Fact<T> | undefined => {
    const fact = asText(value);
    if (fact?.state !== 'known') return fact;
    const family = familyOf(fact.value);
    return family === undefined
      ? unknownFact(`"${fact.value.slice(0, 40)}" is not a machine type we know`)
      : { ...fact, value: read(family) };
  };
  return custom<T>([path], (context) => {
    const slot = written(context, path)[0];
    return slot && convert(slot.value);
  });
}
