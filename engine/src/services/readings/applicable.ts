import { known, notApplicable, unknownFact } from '../../graph/fact.ts';
import { type Assignment, custom, type Reading } from '../reading.ts';
import { firstAt, textAt } from './within.ts';

/** A reading that has an answer only where something is written at a path: the TLS of a TLS listener. */
export function whereWritten<T>(path: string, reading: Reading<T>): Reading<T> {
  return custom(
    [path, ...reading.paths],
    (context) => (firstAt(context, path) ? reading.read(context) : notApplicable),
    reading.write,
  );
}

/** A reading that doesn't apply where a text is one of these (case doesn't matter). */
export function unlessText<T>(
  path: string,
  words: readonly string[],
  reading: Reading<T>,
): Reading<T> {
  const lower = words.map((word) => word.toLowerCase());
  return custom(
    reading.paths,
    (context) => {
      const word = textAt(context, path)?.toLowerCase();
      return word !== undefined && lower.includes(word) ? notApplicable : reading.read(context);
    },
    reading.write,
  );
}

/** A reading that doesn't apply where something is written at a path. */
export function unlessWritten<T>(path: string, reading: Reading<T>): Reading<T> {
  return custom(
    reading.paths,
    (context) => (firstAt(context, path) ? notApplicable : reading.read(context)),
    reading.write,
  );
}

export { bySubnet } from '../../graph/reach.ts';

/** A reading that gives a better reason when nothing is written: whom the answer then depends on. */
export function elseOpen<T>(reading: Reading<T>, because: string): Reading<T> {
  return custom(
    reading.paths,
    (context) => reading.read(context) ?? unknownFact(because),
    reading.write,
  );
}

/** A yes or no that is written with these properties to make it so. */
export function writtenAs(
  reading: Reading<boolean>,
  ...assignments: readonly Assignment[]
): Reading<boolean> {
  return { ...reading, write: (value) => (value ? assignments : []) };
}

/** A single value that the property holds as a list of one. */
export function asList<T extends string>(reading: Reading<T>, at: string): Reading<T> {
  return { ...reading, write: (value) => [{ at, value: [value] }] };
}

/** A value that a resource has by its type alone. */
export function whereType<T>(type: string, value: T): Reading<T> {
  return custom([], ({ resource }) =>
    resource.type === type ? known(value, { by: 'file', at: resource.at }) : undefined,
  );
}
