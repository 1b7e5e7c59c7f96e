/** The word that a mistyped one most likely stands for: a different ending, or two letters off. */
export function nearest(given: string, words: readonly string[]): string | undefined {
  const lower = given.toLowerCase();
  const rated = words
    .map((word) => ({ word, off: distance(word, lower) }))
    .sort((a, b) => a.off - b.off);
  const [best] = rated;
  if (best && best.off <= Math.min(2, Math.floor(lower.length / 2))) return best.word;
  return lower.length < 3 ? undefined : words.find((word) => word.startsWith(lower.slice(0, 3)));
}

/** Number of letters to insert, remove or change to get from one word to the other. */
function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min((row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1, change));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
