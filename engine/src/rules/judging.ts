import { type Fact, isFixed, notApplicable, onlyByDefault, when } from '../graph/fact.ts';

/** Whether the value is another one than this. */
export function differsFrom<T>(fact: Fact<T>, value: T): Fact<boolean> {
  return when(fact, (actual) => actual !== value);
}

/** Whether a limit is really set: neither nothing nor without end. */
export function greaterThanZero(fact: Fact<number>): Fact<boolean> {
  return when(fact, (value) => value > 0 && Number.isFinite(value));
}

/** The fact as far as the files state it: what only a default says drops out. */
export function stated<T>(fact: Fact<T>): Fact<T> {
  return onlyByDefault(fact) ? notApplicable : fact;
}

/** The fact unless the provider fixes it: what nobody can change is nobody's mistake. */
export function unlessFixed<T>(fact: Fact<T>): Fact<T> {
  return isFixed(fact) ? notApplicable : fact;
}

/** The fact when it is known; what is open drops out, for questions that only sharpen another. */
export function ifKnown<T>(fact: Fact<T>): Fact<T> {
  return fact.state === 'known' ? fact : notApplicable;
}
