import type { Limits } from '../../limits.ts';

/** What to say when a file has more values than one analysis takes. */
export function crowd(limits: Limits): string {
  return `The file has more than ${limits.nodes.toLocaleString('en')} values. Split it, or hand in less.`;
}

/** Most mistakes of one kind that are told of one file. */
export const mostTold = 50;

/** Pieces (words, signs, line ends) of a YAML file that the library can read within its time: about a second. */
export const mostPieces = 400_000;
