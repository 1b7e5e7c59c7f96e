import { any, when } from '../../graph/fact.ts';
import { asNumber, textsOf } from '../plain.ts';
import { custom, type Reading, written } from '../reading.ts';

/** Whether a text, or any text of a list, has a word in it (case doesn't matter). */
export function containing(path: string, word: string): Reading<boolean> {
  const lower = word.toLowerCase();
  return custom(
    [path],
    (context) => {
      const slots = written(context, path);
      if (slots.length === 0) return undefined;
      const texts = textsOf(slots.map(({ value }) => value));
      return when(texts, (all) => all.some((one) => one.toLowerCase().includes(lower)));
    },
    (value) => (value ? [{ at: path, value: word }] : []),
  );
}

/** Whether a list has none of these entries (case doesn't matter). */
export function without(path: string, ...words: readonly string[]): Reading<boolean> {
  const lower = words.map((word) => word.toLowerCase());
  return custom([path], (context) => {
    const slots = written(context, path);
    if (slots.length === 0) return undefined;
    const texts = textsOf(slots.map(({ value }) => value));
    return when(texts, (all) => !all.some((one) => lower.includes(one.toLowerCase())));
  });
}

/** Whether a list has one of these entries (case doesn't matter). */
export function having(path: string, ...words: readonly string[]): Reading<boolean> {
  const none = without(path, ...words);
  return custom(none.paths, (context) => {
    const fact = none.read(context);
    return fact && when(fact, (value) => !value);
  });
}

/** Whether a list has all of these entries (case doesn't matter). */
export function havingAll(path: string, ...words: readonly string[]): Reading<boolean> {
  return custom(
    [path],
    (context) => {
      const slots = written(context, path);
      if (slots.length === 0) return undefined;
      const texts = textsOf(slots.map(({ value }) => value));
      return when(texts, (all) => {
        const lower = all.map((one) => one.toLowerCase());
        return words.every((word) => lower.includes(word.toLowerCase()));
      });
    },
    (value) => (value ? [{ at: path, value: words }] : []),
  );
}

/** A number that is a limit, unless it is the word for none. */
export function limitUnless(path: string, none: number): Reading<number> {
  return custom(
    [path],
    (context) => {
      const slot = written(context, path)[0];
      const fact = slot && asNumber(slot.value);
      return fact?.state === 'known' && fact.value === none
        ? { ...fact, value: Number.POSITIVE_INFINITY }
        : fact;
    },
    (value) => [{ at: path, value: Number.isFinite(value) ? value : none }],
  );
}

/** True when one of two readings is; what one doesn't find is left to the other. */
export function either(one: Reading<boolean>, other: Reading<boolean>): Reading<boolean> {
  return custom([...one.paths, ...other.paths], (context) => {
    const facts = [one, other].flatMap((reading) => reading.read(context) ?? []);
    return facts.length === 0 ? undefined : any(...facts);
  });
}
