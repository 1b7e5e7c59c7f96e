import type { Item, ItemOf, TraitValue } from './meaning.ts';

type Range = readonly [number | undefined, number | undefined];

/** The items with `from 2 to 10`, `between 2 and 10`, `up to 10`, `min 2 max 10` as one range each. */
export function withRanges(items: readonly Item[]): readonly Item[] {
  const result: Item[] = [];
  for (let at = 0; at < items.length; at++) {
    const found = rangeAt(items, at);
    const item = items[at];
    if (!item) continue;
    if (!found) {
      result.push(item);
      continue;
    }
    const last = items[at + found.length - 1] ?? item;
    const words = items
      .slice(at, at + found.length)
      .map((one) => one.words)
      .join(' ');
    add(result, {
      is: 'trait',
      trait: 'range',
      on: true,
      value: found.range,
      words,
      start: item.start,
      end: last.end,
    });
    at += found.length - 1;
  }
  return result;
}

/** Two halves of a range that follow each other are one: `min 2, max 10`. */
function add(result: Item[], item: ItemOf<'trait'>): void {
  const comma = result.at(-1);
  const before = comma?.is === 'joint' ? result.at(-2) : comma;
  const halves =
    before?.is === 'trait' && before.trait === 'range' ? asRange(before.value) : undefined;
  const own = asRange(item.value);
  if (before && halves && own && (halves[0] === undefined || halves[1] === undefined)) {
    result.splice(result.indexOf(before));
    const value: Range = [halves[0] ?? own[0], halves[1] ?? own[1]];
    result.push({ ...item, value, start: before.start });
  } else result.push(item);
}

/** A trait's value as a range; undefined when it is none. */
export function asRange(value: TraitValue | undefined): Range | undefined {
  return typeof value === 'object' ? value : undefined;
}

function rangeAt(items: readonly Item[], at: number): { range: Range; length: number } | undefined {
  const [first, second, third, fourth] = items.slice(at, at + 4);
  const word = (item: Item | undefined) => item?.words.toLowerCase();
  if (first?.is === 'number') {
    const to = ['to', 'and'].includes(word(second) ?? '') && third?.is === 'number';
    const between = word(second) !== 'and' || word(items[at - 1]) === 'between';
    if (to && between && third?.is === 'number')
      return { range: [first.value, third.value], length: 3 };
  }
  if (
    word(first) === 'up' &&
    word(second) === 'to' &&
    third?.is === 'number' &&
    fourth?.is !== 'unit'
  )
    return { range: [undefined, third.value], length: 3 };
  const least = ['min', 'minimum', 'at least'].includes(word(first) ?? '');
  const most = ['max', 'maximum', 'at most'].includes(word(first) ?? '');
  if ((least || most) && second?.is === 'number')
    return { range: least ? [second.value, undefined] : [undefined, second.value], length: 2 };
  return undefined;
}
