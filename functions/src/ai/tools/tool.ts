import type { AnswerDiagram } from '@stackstage/contracts';
import type { Kept, WireReport } from '../../analysis/jobs.ts';

/** What a tool may look at: the one report of the signed-in person that was chosen, if any. */
export interface ToolContext {
  readonly reportId?: string | undefined;
  readonly report?: WireReport | undefined;
  readonly kept?: Kept | undefined;
}

export interface ToolResult {
  /** For the person who waits: `read 12 findings`. */
  readonly says: string;
  /** JSON for the model. */
  readonly content: unknown;
  readonly diagrams?: readonly AnswerDiagram[];
}

/** Tells a model what it did wrong; it may try again within its calls. */
export function refused(error: string): ToolResult {
  return { says: 'asked for something that is not there', content: { error } };
}

const longest = 12_000; // characters

/** A list as far as it fits, with the number of what was left off. */
export function fitting<T>(items: readonly T[], most = 40) {
  const shown: T[] = [];
  let room = longest;
  for (const item of items.slice(0, most)) {
    room -= JSON.stringify(item).length;
    if (room < 0) break;
    shown.push(item);
  }
  const left_off = items.length - shown.length;
  return { items: shown, ...(left_off > 0 && { left_off }) };
}

/** Text as far as a model should take it at once. */
export function shortened(text: string): string {
  return text.length <= longest
    ? text
    : `${text.slice(0, longest)}\n… cut: ${text.length} characters in all`;
}
