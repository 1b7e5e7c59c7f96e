import { type FacetName, facets } from '../graph/facets.ts';
import { type Fact, known, type Origin, unknownFact } from '../graph/fact.ts';
import type { SourceRange } from '../source/range.ts';
import type { Value } from '../source/value.ts';
import { asBoolean, asNumber, asText, textsOf } from './plain.ts';
import { type ReadContext, type Slot, select } from './select.ts';

/** Where one property of a template gets its value from a facet: path and plain value. */
export interface Assignment {
  readonly at: string;
  readonly value: string | number | boolean | readonly string[];
}

/** How a facet is read from a resource of one format, and written back. */
export interface Reading<T> {
  /** The paths it looks at, for documentation and patches. */
  readonly paths: readonly string[];
  /** What is known; undefined when nothing is written, so that the service's default holds. */
  readonly read: (context: ReadContext) => Fact<T> | undefined;
  /** The properties that make the facet so; absent: can't be written. */
  readonly write?: (value: T) => readonly Assignment[];
}

type Convert<T> = (value: Value) => Fact<T> | undefined;

/** The slots of a path that hold something. */
export function written(
  context: ReadContext,
  path: string,
): readonly (Slot & { readonly value: Value })[] {
  return select(context, path).filter(
    (slot): slot is Slot & { readonly value: Value } => slot.value !== undefined,
  );
}

const fromFile = ({ at }: { readonly at: SourceRange }): Origin => ({ by: 'file', at });

/** Takes the first value at a path and converts it. */
function first<T>(
  path: string,
  convert: Convert<T>,
  write?: (value: T) => readonly Assignment[],
): Reading<T> {
  return {
    paths: [path],
    read: (context) => {
      const slot = written(context, path)[0];
      return slot && convert(slot.value);
    },
    ...(write && { write }),
  };
}

/** A yes or no that the property holds as it is. */
export function yesNo(path: string): Reading<boolean> {
  return first(path, asBoolean, (value) => [{ at: path, value }]);
}

/** A yes or no that the property holds the other way round. */
export function negated(path: string): Reading<boolean> {
  const convert: Convert<boolean> = (value) => {
    const fact = asBoolean(value);
    return fact?.state === 'known' ? { ...fact, value: !fact.value } : fact;
  };
  return first(path, convert, (value) => [{ at: path, value: !value }]);
}

/** A number, divided or multiplied into the facet's unit by `scale`. */
export function number(path: string, scale = 1): Reading<number> {
  const convert: Convert<number> = (value) => {
    const fact = asNumber(value);
    return fact?.state === 'known' ? { ...fact, value: fact.value * scale } : fact;
  };
  return first(path, convert, (value) => [{ at: path, value: value / scale }]);
}

/** Text as it is written. */
export function text(path: string): Reading<string> {
  return first(path, asText, (value) => [{ at: path, value }]);
}

/** All texts at a path, from lists and single values. */
export function texts(path: string): Reading<readonly string[]> {
  return {
    paths: [path],
    read: (context) => {
      const slots = written(context, path);
      return slots.length === 0 ? undefined : textsOf(slots.map(({ value }) => value));
    },
    write: (value) => [{ at: path, value }],
  };
}

/**
 * Whether anything is written at the path (an empty list, an empty text or false is nothing). A value
 * that can't be known may turn out to be nothing.
 */
export function present(path: string, writes?: Assignment['value']): Reading<boolean> {
  return {
    paths: [path],
    read: (context) => {
      const filled = written(context, path).filter(({ value }) => !isEmptyValue(value));
      const sure = filled.filter(({ value }) => value.kind !== 'unknown');
      if (sure.length > 0) return known(true, ...sure.map(fromFile));
      const [open] = filled;
      return open?.value.kind === 'unknown' ? unknownFact(open.value.because) : undefined;
    },
    ...(writes !== undefined && {
      write: (value: boolean) => (value ? [{ at: path, value: writes }] : []),
    }),
  };
}

/** The opposite of {@link present}. */
export function absent(path: string): Reading<boolean> {
  const there = present(path);
  return {
    ...there,
    read: (context) => {
      const fact = there.read(context);
      return fact?.state === 'known' ? { ...fact, value: false } : fact;
    },
  };
}

/** Whether the text is one of those given (case doesn't matter). */
export function equals(
  path: string,
  ...accepted: readonly [string, ...string[]]
): Reading<boolean> {
  const lower = accepted.map((one) => one.toLowerCase());
  const convert: Convert<boolean> = (value) => {
    const fact = asText(value);
    return fact?.state === 'known'
      ? { ...fact, value: lower.includes(fact.value.toLowerCase()) }
      : fact;
  };
  return first(path, convert, (value) => (value ? [{ at: path, value: accepted[0] }] : []));
}

/** Whether the text is none of those given. */
export function notEquals(path: string, ...refused: readonly string[]): Reading<boolean> {
  const lower = refused.map((one) => one.toLowerCase());
  return first(path, (value) => {
    const fact = asText(value);
    return fact?.state === 'known'
      ? { ...fact, value: !lower.includes(fact.value.toLowerCase()) }
      : fact;
  });
}

/** Whether a number is `least` or more; written as `writes` (or `least`) to make it so. */
export function atLeast(path: string, least: number, writes = least): Reading<boolean> {
  const convert: Convert<boolean> = (value) => {
    const fact = asNumber(value);
    return fact?.state === 'known' ? { ...fact, value: fact.value >= least } : fact;
  };
  return first(path, convert, (value) => [{ at: path, value: value ? writes : 0 }]);
}

/** A provider's word put into the facet's words; a word that the table doesn't have is unknown. */
export function mapped<T extends string | number | boolean>(
  path: string,
  table: Readonly<Record<string, T>>,
): Reading<T> {
  const words = new Map(Object.entries(table).map(([word, value]) => [word.toLowerCase(), value]));
  const convert: Convert<T> = (value) => {
    const fact = asText(value);
    if (fact?.state !== 'known') return fact;
    const found = words.get(fact.value.toLowerCase());
    return found === undefined
      ? unknownFact(`"${fact.value}" is not a word we know here`)
      : { ...fact, value: found };
  };
  return first(path, convert, (value) => {
    const word = Object.keys(table).find((key) => table[key] === value);
    return word === undefined ? [] : [{ at: path, value: word }];
  });
}

/** The provider always does it so; nothing in the file can change it. */
export function always<T>(value: T, page: string): Reading<T> {
  return { paths: [], read: () => known(value, { by: 'default', page, fixed: true }) };
}

/**
 * True when every slot of the path says so; a slot where nothing is written counts as `otherwise`.
 * No slot at all (no container, no listener) leaves the service's default.
 */
export function every(
  path: string,
  says: Convert<boolean> = asBoolean,
  otherwise = false,
): Reading<boolean> {
  return overSlots(path, says, otherwise, false);
}

/** True when at least one slot of the path says so; like {@link every}. */
export function some(
  path: string,
  says: Convert<boolean> = asBoolean,
  otherwise = false,
): Reading<boolean> {
  return overSlots(path, says, otherwise, true);
}

function overSlots(
  path: string,
  says: Convert<boolean>,
  otherwise: boolean,
  decisive: boolean,
): Reading<boolean> {
  return {
    paths: [path],
    read: (context) => {
      const slots = select(context, path);
      if (slots.length === 0) return undefined;
      const answers = slots.map((slot): Fact<boolean> => {
        const said = slot.value && says(slot.value);
        return said ?? known(otherwise, fromFile(slot));
      });
      const deciding = answers.filter(
        (answer) => answer.state === 'known' && answer.value === decisive,
      );
      const origins = (facts: readonly Fact<boolean>[]) =>
        facts.flatMap((fact) => (fact.state === 'known' ? fact.from : []));
      if (deciding.length > 0) return known(decisive, ...origins(deciding));
      return (
        answers.find((answer) => answer.state === 'unknown') ??
        known(!decisive, ...origins(answers))
      );
    },
  };
}

/** The first of several readings that finds something. */
export function firstOf<T>(...readings: readonly [Reading<T>, ...Reading<T>[]]): Reading<T> {
  const writer = readings.find((reading) => reading.write);
  return {
    paths: readings.flatMap(({ paths }) => paths),
    read: (context) => {
      for (const reading of readings) {
        const fact = reading.read(context);
        if (fact) return fact;
      }
      return undefined;
    },
    ...(writer?.write && { write: writer.write }),
  };
}

/** A reading that only code can express: give the paths it looks at. */
export function custom<T>(
  paths: readonly string[],
  read: Reading<T>['read'],
  write?: Reading<T>['write'],
): Reading<T> {
  return { paths, read, ...(write && { write }) };
}

function isEmptyValue(value: Value): boolean {
  if (value.kind === 'scalar')
    return value.value === null || value.value === '' || value.value === false;
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'map' && value.entries.size === 0;
}

/** The reading that a bare path in a service file stands for: by the facet's type. */
export function plainReading(name: FacetName, path: string): Reading<unknown> {
  const { type } = facets[name];
  if (type === 'ports') throw new Error(`Facet ${name} can't be read from the bare path ${path}.`);
  return { 'yes-no': yesNo, number, text, texts, choice: text }[type](path) as Reading<unknown>;
}
