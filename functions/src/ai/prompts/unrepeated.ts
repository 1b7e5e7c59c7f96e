import { type PromptName, prompt, prompts } from './prompts.ts';

/** So many words of a prompt in a row are no chance; fewer a model may need to say who it is. */
const repeats = 10;
/** From here on a row is held back until it is known how it goes on; before, nothing waits. */
const suspicious = 4;
const gap = '[…]';

const pieces = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;
const isWord = /^[\p{L}\p{N}]/u;

/** Text on its way from a model to a person, without what it repeats of its instructions. */
export interface Unrepeated {
  readonly take: (chunk: string) => string;
  readonly end: () => string;
  /** Whether anything was left out. */
  readonly leftOut: boolean;
}

/**
 * Leaves out ten or more words in a row that stand in a prompt, however they are wrapped, cased or
 * quoted. It can't know them in another language or encoding: that is why nothing secret stands there.
 */
export function unrepeated(): Unrepeated {
  const { words, places } = instructions();
  /** Where in the prompts the last words could stand: the next word's place, and how many fit. */
  let rows = new Map<number, number>();
  let row = 0;
  let word = '';
  let held = '';
  let isRepeating = false;
  let leftOut = false;

  const complete = (): string => {
    if (word === '') return '';
    const said = word.toLowerCase();
    const next = new Map((places.get(said) ?? []).map((at) => [at + 1, 1]));
    for (const [at, length] of rows) if (words[at] === said) next.set(at + 1, length + 1);
    rows = next;
    row = Math.max(0, ...next.values());
    word = '';
    if (row >= repeats) {
      held = '';
      const first = !isRepeating;
      isRepeating = true;
      leftOut = true;
      return first ? gap : '';
    }
    if (row >= suspicious) return '';
    const free = held;
    held = '';
    isRepeating = false;
    return free;
  };
  return {
    take(chunk) {
      let text = '';
      for (const [piece] of chunk.matchAll(pieces)) {
        if (isWord.test(piece)) word += piece;
        else text += complete();
        if (row >= suspicious) held += piece;
        else text += piece;
      }
      return text;
    },
    end() {
      const text = complete();
      const rest = isRepeating ? '' : held;
      held = '';
      return text + rest;
    },
    get leftOut() {
      return leftOut;
    },
  };
}

/** The same of a whole text. */
export function withoutInstructions(text: string): string {
  const flow = unrepeated();
  return flow.take(text) + flow.end();
}

interface Instructions {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
}

let known: Instructions | undefined;

function instructions(): Instructions {
  if (known) return known;
  const texts = (Object.keys(prompts) as PromptName[]).map((name) => {
    const text = prompt(name);
    // What StackStage AI is may be said by anyone.
    return name === 'system' ? text.slice(text.indexOf('\n\n')) : text;
  });
  // No word is empty: rows end where a prompt ends.
  const words = texts.flatMap((text) => [
    ...(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []),
    '',
  ]);
  const places = Map.groupBy(words.keys(), (at) => words[at] ?? '');
  known = { words, places };
  return known;
}
