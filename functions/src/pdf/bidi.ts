import bidiModule from 'bidi-js';
import { rightToLeft } from './printable.ts';

/** Where a text turns: an even level reads from left to right, an odd one from right to left. */
export interface Levels {
  /** By UTF-16 unit. */
  readonly at: Uint8Array;
  /** The level of the paragraph that the unit is in: from its first letter; a line break ends a paragraph. */
  readonly paragraphAt: Uint8Array;
}

/** The package's types call its one export `default`; what Node imports is that export. */
const bidiFactory = bidiModule as unknown as typeof bidiModule.default;
let bidi: ReturnType<typeof bidiFactory> | undefined;

/**
 * Levels of each UTF-16 unit by the Unicode Bidirectional Algorithm; undefined where all reads from left to right.
 * @param direction of all paragraphs; each has that of its first letter without it
 */
export function levelsOf(text: string, direction?: 'ltr'): Levels | undefined {
  if (!rightToLeft.test(text)) return undefined;
  bidi ??= bidiFactory();
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction);
  const whole = new Uint8Array(text.length);
  for (const { start, end, level } of paragraphs) whole.fill(level, start, end + 1);
  return { at: levels, paragraphAt: whole };
}

/** Brackets and the like, as they look in text that reads from right to left. */
export function mirrored(text: string): string {
  return [...text].map((char) => bidi?.getMirroredCharacter(char) ?? char).join('');
}

/**
 * The order in which pieces of a line stand from left to right (rule L2): each stretch at or above a level
 * is turned round, from the highest level to the lowest odd one.
 */
export function visualOrder<T>(pieces: readonly T[], levelOf: (piece: T) => number): readonly T[] {
  const ordered = [...pieces];
  const levels = ordered.map(levelOf);
  const highest = Math.max(0, ...levels);
  for (let level = highest; level > 0; level -= 1) {
    for (let start = 0; start < ordered.length; start += 1) {
      if (levelOf(pieceAt(start)) < level) continue;
      let end = start;
      while (end + 1 < ordered.length && levelOf(pieceAt(end + 1)) >= level) end += 1;
      ordered.splice(start, end - start + 1, ...ordered.slice(start, end + 1).reverse());
      start = end;
    }
  }
  return ordered;

  function pieceAt(index: number): T {
    return ordered[index] as T;
  }
}
