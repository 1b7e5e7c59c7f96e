import { type Fact, known, type Origin, unknownFact } from '../graph/fact.ts';
import type { Value } from '../source/value.ts';

const place = (value: Value): Origin => ({ by: 'file', at: value.at });

/** What can be said of a value that isn't a plain scalar: nothing, or why it isn't known. */
function open(value: Value): Fact<never> | undefined {
  if (value.kind === 'unknown') return unknownFact(value.because);
  if (value.kind === 'reference') return unknownFact(`it is taken from ${value.to}`);
  if (value.kind === 'text')
    return unknownFact('it is put together from values that are not known yet');
  return unknownFact('it is not a single value');
}

/** The value itself where a reference says what it holds. */
export function resolved(value: Value): Value {
  if (value.kind === 'reference' && value.says) return resolved(value.says);
  if (value.kind === 'list' && value.items.length === 1 && value.items[0])
    return resolved(value.items[0]);
  return value;
}

/** A value as yes or no; the words that formats write for it count. Undefined for null. */
export function asBoolean(value: Value): Fact<boolean> | undefined {
  const plain = resolved(value);
  if (plain.kind !== 'scalar') return open(plain);
  if (plain.value === null) return undefined;
  const word = String(plain.value).toLowerCase();
  if (['true', 'yes', 'enabled', '1'].includes(word)) return known(true, place(value));
  if (['false', 'no', 'disabled', '0', ''].includes(word)) return known(false, place(value));
  return unknownFact(`"${word.slice(0, 40)}" is neither yes nor no`);
}

/** A value as a number. Undefined for null and empty text. */
export function asNumber(value: Value): Fact<number> | undefined {
  const plain = resolved(value);
  if (plain.kind !== 'scalar') return open(plain);
  if (plain.value === null || plain.value === '') return undefined;
  const read = Number(plain.value);
  return Number.isFinite(read) && typeof plain.value !== 'boolean'
    ? known(read, place(value))
    : unknownFact(`"${String(plain.value).slice(0, 40)}" is not a number`);
}

/** A value as text. Undefined for null. */
export function asText(value: Value): Fact<string> | undefined {
  const plain = resolved(value);
  if (plain.kind !== 'scalar') return open(plain);
  return plain.value === null ? undefined : known(String(plain.value), place(value));
}

/** All texts in some values, lists opened up; one that is not known leaves the whole unknown. */
export function textsOf(values: readonly Value[]): Fact<readonly string[]> {
  const found: string[] = [];
  const from: Origin[] = [];
  const pending = [...values].reverse();
  for (let value = pending.pop(); value; value = pending.pop()) {
    if (value.kind === 'list') {
      pending.push(...[...value.items].reverse());
      continue;
    }
    const fact = asText(value);
    if (fact?.state === 'unknown') return fact;
    if (fact?.state === 'known') {
      found.push(fact.value);
      from.push(...fact.from);
    }
  }
  return known(found, ...from);
}
