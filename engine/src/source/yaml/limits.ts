import type { Limits } from '../../limits.ts';

/** What to say when a file has more values than one analysis takes. */
export function crowd(limits: Limits): string {
  return `The file has more than ${limits.nodes.toLocaleString('en')} values. Split it, or hand in less.`;
}
