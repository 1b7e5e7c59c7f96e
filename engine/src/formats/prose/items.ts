import { lexicon } from './lexicon.ts';
import type { Item, Meaning } from './meaning.ts';
import { normal } from './normal.ts';
import { sizeOf } from './sizes.ts';
import { nameMeant } from './slips.ts';
import type { Token } from './tokens.ts';

/** A sentence's items, and the words that none of the tables knows. */
export interface Sentence {
  readonly items: readonly Item[];
  readonly unknown: readonly Token[];
}

/** A word or a part of one, as the tables are asked for it. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** The mark or code that it is, when no table has to be asked. */
  readonly is?: Meaning;
}

/** Finds the longest known phrase at each place of a text, sentence by sentence. */
export function sentencesOf(tokens: readonly Token[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let from = 0;
  tokens.forEach((token, index) => {
    if (token.is !== 'end') return;
    sentences.push(itemsOf(wordsOf(tokens.slice(from, index))));
    from = index + 1;
  });
  return sentences;
}

function itemsOf(words: readonly Word[]): Sentence {
  const items: Item[] = [];
  const unknown: Token[] = [];
  let at = 0;
  while (at < words.length) {
    const word = words[at];
    if (!word) break;
    const found = word.is
      ? { meaning: word.is, length: 1 }
      : (tierAfter(items, word.word) ??
        afterNumber(items, words, at) ??
        phraseAt(words, at) ??
        slipAt(word.word));
    if (!found) {
      unknown.push({ text: word.word, is: 'word', start: word.start, end: word.end });
      at++;
      continue;
    }
    const last = words[at + found.length - 1] ?? word;
    const text = words
      .slice(at, at + found.length)
      .map((one) => one.word)
      .join(' ');
    const meant = 'meant' in found ? { meant: found.meant } : {};
    push(items, { ...found.meaning, ...meant, words: text, start: word.start, end: last.end });
    at += found.length;
  }
  return { items, unknown };
}

/** A number and its unit are one item: `500 GB` is storage of 500. */
function push(items: Item[], item: Item): void {
  const number = items.at(-1);
  if (item.is === 'number' && number?.is === 'service' && /^node$/i.test(number.words)) {
    // `Node 20` is the language, not a machine.
    const { start, end, words } = item;
    items.pop();
    const language = { is: 'trait', trait: 'runtime', on: true, value: 'nodejs' } as const;
    items.push({ ...language, words: number.words, start: number.start, end: number.end });
    items.push({ is: 'trait', trait: 'version', on: true, value: words, words, start, end });
    return;
  }
  if (item.is === 'role' && number?.is === 'service' && /^node$/i.test(number.words)) {
    // `a node API` likewise.
    items.pop();
    const { words, start, end } = number;
    items.push({ is: 'trait', trait: 'runtime', on: true, value: 'nodejs', words, start, end });
  }
  if (item.is !== 'unit') {
    items.push(item);
    return;
  }
  items.pop();
  const value = (number?.is === 'number' ? number.value : 1) * item.factor;
  items.push({
    is: 'trait',
    trait: item.trait,
    on: true,
    value,
    words: `${number?.words ?? ''} ${item.words}`.trim(),
    start: number?.start ?? item.start,
    end: item.end,
  });
}

/** `Azure SQL Database (S3)`: a tier there, a service everywhere else. */
function tierAfter(
  items: readonly Item[],
  word: string,
): { meaning: Meaning; length: number } | undefined {
  if (!/^(?:S(?:\d|12)|P(?:1|2|4|6|11|15))$/.test(word)) return undefined;
  const near = items.slice(-3).findLast(({ is }) => is === 'service');
  if (near?.is !== 'service' || near.concept !== 'relational' || near.cloud !== 'azure')
    return undefined;
  const size = { is: 'size', cloud: 'azure', concept: 'relational', size: word } as const;
  return { meaning: size, length: 1 };
}

function phraseAt(
  words: readonly Word[],
  at: number,
): { meaning: Meaning; length: number } | undefined {
  return longest(words, at, (phrase) => lexicon.find(phrase));
}

/** A product's name with one letter wrong, missing, too many or changed for its neighbour. */
function slipAt(
  word: string,
): { readonly meaning: Meaning; readonly length: 1; readonly meant: string } | undefined {
  const meant = nameMeant(word.toLowerCase());
  const meaning = meant === undefined ? undefined : lexicon.find(normal(meant));
  return meant !== undefined && meaning ? { meaning, length: 1, meant } : undefined;
}

function afterNumber(
  items: readonly Item[],
  words: readonly Word[],
  at: number,
): { meaning: Meaning; length: number } | undefined {
  const last = items.at(-1);
  if (last?.is !== 'number') return undefined;
  const unit = longest(words, at, (phrase) => lexicon.unit(phrase));
  const name = phraseAt(words, at);
  return unit && name && name.length > unit.length && name.meaning.is === 'service' ? name : unit;
}

function longest<M>(
  words: readonly Word[],
  at: number,
  find: (phrase: string) => M | undefined,
): { readonly meaning: M; readonly length: number } | undefined {
  const most = Math.min(lexicon.longest, words.length - at);
  const run: string[] = [];
  for (const word of words.slice(at, at + most)) {
    if (word.is && (word.is.is !== 'number' || run.length === 0)) break;
    run.push(normal(word.word));
  }
  for (let length = run.length; length > 0; length--) {
    const meaning = find(run.slice(0, length).join(' '));
    if (meaning !== undefined) return { meaning, length };
  }
  return undefined;
}

const marks: ReadonlyMap<string, Meaning> = new Map<string, Meaning>([
  [',', { is: 'joint', joint: 'comma' }],
  [':', { is: 'joint', joint: 'soft' }],
  ['|', { is: 'joint', joint: 'comma' }],
  ['&', { is: 'joint', joint: 'and' }],
  ['+', { is: 'joint', joint: 'and' }],
  ['(', { is: 'joint', joint: 'open' }],
  ['[', { is: 'joint', joint: 'open' }],
  [')', { is: 'joint', joint: 'close' }],
  [']', { is: 'joint', joint: 'close' }],
  ['→', { is: 'relation', relation: 'leads-to' }],
]);

function wordsOf(tokens: readonly Token[]): readonly Word[] {
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) continue;
    const { text, start, end } = token;
    if (token.is === 'mark') {
      const meaning = marks.get(text);
      if (meaning) words.push({ word: text, start, end, is: meaning });
      continue;
    }
    const next = tokens[at + 1];
    const joined = next && /^v\d$/i.test(next.text) ? sizeOf(`${text}_${next.text}`) : undefined;
    if (joined && next) {
      words.push({
        word: `${text} ${next.text}`,
        start,
        end: next.end,
        is: { is: 'size', ...joined },
      });
      at++;
    } else words.push(...(codeOf(token) ?? parts(token)));
  }
  return words;
}

/** A word with digits that is one thing: a size, a zone, a number with its unit. */
function codeOf({ text, start, end }: Token): readonly Word[] | undefined {
  const size = sizeOf(text);
  if (size) return [{ word: text, start, end, is: { is: 'size', ...size } }];
  const zone = zoneOf(text);
  if (zone) return [{ word: text, start, end, is: zone }];
  if (/^\d{1,9}$/.test(text))
    return [{ word: text, start, end, is: { is: 'number', value: Number(text) } }];
  const times = /^(\d{1,6})x$/i.exec(text);
  if (times) return [{ word: text, start, end, is: { is: 'number', value: Number(times[1]) } }];
  const range = /^(\d{1,6})(?:-|\.\.)(\d{1,6})$/.exec(text);
  if (range) {
    const value: readonly [number, number] = [Number(range[1]), Number(range[2])];
    return [{ word: text, start, end, is: { is: 'trait', trait: 'range', on: true, value } }];
  }
  const measure = /^(\d{1,9}(?:[.,]\d{1,3})?)-?([a-z][a-z-]{0,30})$/i.exec(text);
  if (!measure || lexicon.find(text.toLowerCase())) return decimal(text, start, end);
  const cut = start + (measure[1] ?? '').length;
  const value = Number((measure[1] ?? '').replace(',', ''));
  const rest = { text: measure[2] ?? '', is: 'word' as const, start: cut, end };
  return [{ word: measure[1] ?? '', start, end: cut, is: { is: 'number', value } }, ...parts(rest)];
}

function decimal(text: string, start: number, end: number): readonly Word[] | undefined {
  if (!/^\d{1,9}(?:[.,]\d{1,9}){1,2}$/.test(text)) return undefined;
  const thousands = /^\d{1,3}(?:,\d{3}){1,2}$/.test(text);
  const value = Number(thousands ? text.replaceAll(',', '') : text.replace(',', '.'));
  return Number.isFinite(value)
    ? [{ word: text, start, end, is: { is: 'number', value } }]
    : undefined;
}

/** `eu-west-1a`, `europe-west1-b`: a zone says its region too. */
function zoneOf(text: string): Meaning | undefined {
  const match = /^([a-z]{2,15}(?:-[a-z]{2,15}){1,2}(?:-\d|\d{1,2}))-?([a-z])$/.exec(
    text.toLowerCase(),
  );
  const region = match?.[1] && lexicon.find(match[1].replaceAll('-', ' '));
  return region && region.is === 'region' ? { ...region, zone: text.toLowerCase() } : undefined;
}

/** The words that hyphens and slashes join: `Multi-AZ` is two. */
function parts({ text, start }: Token): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[^\-/]+/g)) {
    const from = start + match.index;
    words.push({ word: match[0], start: from, end: from + match[0].length });
  }
  return words;
}
