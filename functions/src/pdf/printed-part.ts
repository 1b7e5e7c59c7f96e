import type { Told } from './message-section.ts';

/** Characters that are printed at most: some ten seconds and 800 MB, whatever the script. */
const printedAtMost = 1_000_000;
/** Characters of a drawing take less time than those of a text, by measure. */
const drawingWeight = 1 / 4;

/** The newest messages that fit, from a question on; always at least the last one. */
export function printedPart(
  messages: readonly Told[],
  most: number = printedAtMost,
): readonly Told[] {
  let left = most;
  let first = messages.length;
  while (first > 0) {
    left -= weightOf(messages[first - 1]);
    if (left < 0 && first < messages.length) break;
    first -= 1;
  }
  if (first === 0) return messages;
  const asked = messages.findIndex(({ message }, at) => at >= first && message.role === 'user');
  return messages.slice(asked === -1 ? first : asked);
}

function weightOf(told: Told | undefined): number {
  const { text = '', diagrams = [] } = told?.message ?? {};
  const drawn = diagrams.reduce((sum, { svg, mermaid }) => sum + (svg ?? mermaid).length, 0);
  return text.length + drawn * drawingWeight;
}
