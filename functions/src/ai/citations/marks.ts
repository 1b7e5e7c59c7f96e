import type { Citation } from '@stackstage/contracts';
import type { ToolContext } from '../tools/tool.ts';
import { resolve } from './resolve.ts';

/** Text with its marks as numbers, and the citations that are new in it. */
export interface Cited {
  readonly text: string;
  readonly citations: readonly Citation[];
}

export interface Citer {
  /** Takes the next chunk; an unfinished mark at its end waits for the one after. */
  readonly take: (chunk: string) => Cited;
  /** What is still held back. */
  readonly end: () => Cited;
  /** Marks that named what does not exist: they were left out. */
  readonly dropped: number;
}

/** Longer than any mark; what stays open longer is text. */
const longestMark = 600;

/** Turns a model's marks, `[[issue:RULE@ADDRESS]]`, into numbered citations of what really exists. */
export function citer(context: ToolContext): Citer {
  const numbers = new Map<string, number>();
  let held = '';
  let dropped = 0;

  const take = (chunk: string, isLast = false): Cited => {
    const citations: Citation[] = [];
    let from = held + chunk;
    let text = '';
    held = '';
    for (;;) {
      const open = from.indexOf('[[');
      if (open < 0) break;
      const close = from.indexOf(']]', open);
      if (close < 0) {
        if (isLast || from.length - open > longestMark) break;
        held = from.slice(open);
        from = from.slice(0, open);
        break;
      }
      const mark = from.slice(open + 2, close).trim();
      text += from.slice(0, open);
      from = from.slice(close + 2);
      if (!/^(?:report|(?:issue|resource|cost|recommendation|line|rule|service):)/.test(mark)) {
        text += `[[${mark}]]`;
        continue;
      }
      const known = numbers.get(mark);
      const found = known === undefined ? resolve(mark, context) : undefined;
      if (known === undefined && !found) {
        dropped += 1;
        continue;
      }
      const number = known ?? numbers.size + 1;
      if (found) {
        numbers.set(mark, number);
        citations.push({ number, ...found });
      }
      text += `[${number}]`;
    }
    // A single bracket at the end may be the first of two.
    if (!isLast && held === '' && from.endsWith('[')) {
      held = '[';
      from = from.slice(0, -1);
    }
    return { text: text + from, citations };
  };
  return {
    take: (chunk) => take(chunk),
    end: () => take('', true),
    get dropped() {
      return dropped;
    },
  };
}
