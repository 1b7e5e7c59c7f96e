import type { SourceRange } from '../source/range.ts';

/** What is known of one property of one resource, and how it is known. */
export type Fact<T> =
  | { readonly state: 'known'; readonly value: T; readonly from: readonly Origin[] }
  | { readonly state: 'unknown'; readonly because: string }
  | { readonly state: 'not-applicable' };

/**
 * A line the user wrote, a default the provider documents (`fixed`: nothing in a file can change it),
 * or a change that a remedy proposes.
 */
export type Origin =
  | { readonly by: 'file'; readonly at: SourceRange }
  | { readonly by: 'default'; readonly page: string; readonly fixed?: true }
  | { readonly by: 'graph'; readonly because: string; readonly at?: SourceRange }
  | { readonly by: 'remedy'; readonly rule: string };

export const notApplicable: Fact<never> = { state: 'not-applicable' };

/** A fact that the user's file or a documented default states. */
export function known<T>(value: T, ...from: readonly Origin[]): Fact<T> {
  return { state: 'known', value, from };
}

/** A fact that is open; `because` finishes the sentence "not known, as …". */
export function unknownFact(because: string): Fact<never> {
  return { state: 'unknown', because };
}

/** Applies a question to a known value; what is unknown or not applicable stays so. */
export function when<T, R>(fact: Fact<T>, question: (value: T) => R): Fact<R> {
  return fact.state === 'known' ? { ...fact, value: question(fact.value) } : fact;
}

/** Whether a number is `least` or more. */
export function atLeast(fact: Fact<number>, least: number): Fact<boolean> {
  return when(fact, (value) => value >= least);
}

/** Whether the value is one of those given. */
export function oneOf<T>(fact: Fact<T>, ...values: readonly T[]): Fact<boolean> {
  return when(fact, (value) => values.includes(value));
}

/** Whether a list has no entry. */
export function isEmpty(fact: Fact<readonly unknown[]>): Fact<boolean> {
  return when(fact, (value) => value.length === 0);
}

/** The opposite. */
export function not(fact: Fact<boolean>): Fact<boolean> {
  return when(fact, (value) => !value);
}

/**
 * True when one holds. What is not applicable drops out (none left: not applicable); one unknown
 * keeps it open unless another is true. The evidence is the origin of those that decided.
 */
export function any(...facts: readonly Fact<boolean>[]): Fact<boolean> {
  return decide(facts, true);
}

/** True when all hold; three-valued like {@link any}. */
export function all(...facts: readonly Fact<boolean>[]): Fact<boolean> {
  return decide(facts, false);
}

function decide(facts: readonly Fact<boolean>[], decisive: boolean): Fact<boolean> {
  const asked = facts.filter((fact) => fact.state !== 'not-applicable');
  if (asked.length === 0) return notApplicable;
  const deciding = asked.flatMap((fact) =>
    fact.state === 'known' && fact.value === decisive ? fact.from : [],
  );
  if (asked.some((fact) => fact.state === 'known' && fact.value === decisive))
    return known(decisive, ...deciding);
  const open = asked.find((fact) => fact.state === 'unknown');
  if (open) return open;
  return known(!decisive, ...asked.flatMap((fact) => (fact.state === 'known' ? fact.from : [])));
}

/** Whether nothing but the provider's documented default says so. */
export function onlyByDefault(fact: Fact<unknown>): boolean {
  return fact.state === 'known' && fact.from.length > 0 && fact.from.every(isDefault);
}

/** Whether the provider always does it so, whatever a file says. */
export function isFixed(fact: Fact<unknown>): boolean {
  return onlyByDefault(fact) && fact.state === 'known' && fact.from.every(isFixedOrigin);
}

const isDefault = (origin: Origin): boolean => origin.by === 'default';
const isFixedOrigin = (origin: Origin): boolean => origin.by === 'default' && origin.fixed === true;
