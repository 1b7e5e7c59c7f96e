/** A whole escape or a plain character; what is cut in the middle waits for the next piece. */
const whole = /(?:[^"\\]|\\u[0-9a-fA-F]{4}|\\[^u])*/y;
/** The first half of an escaped pair: it waits for the second. */
const halfPair = /\\u[dD][89abAB][0-9a-fA-F]{2}$/;

/**
 * Reads the value of one property, a string, out of JSON that is still being written.
 *
 * @param property its name; the first property of this name counts
 * @returns takes the next piece of JSON and gives what it adds to the string
 */
export function stringFlow(property: string): (piece: string) => string {
  const opening = new RegExp(`"${property}"\\s*:\\s*"`);
  let held = '';
  let phase: 'before' | 'inside' | 'after' = 'before';
  return (piece) => {
    if (phase === 'after') return '';
    held += piece;
    if (phase === 'before') {
      const found = opening.exec(held);
      if (!found) return '';
      held = held.slice(found.index + found[0].length);
      phase = 'inside';
    }
    whole.lastIndex = 0;
    const read = whole.exec(held)?.[0] ?? '';
    const half = halfPair.exec(read)?.[0].length ?? 0;
    const ready = read.slice(0, read.length - half);
    held = held.slice(ready.length);
    if (held.startsWith('"')) phase = 'after';
    return decoded(ready);
  };
}

function decoded(written: string): string {
  try {
    return JSON.parse(`"${written.replaceAll('\n', '\\n').replaceAll('\t', '\\t')}"`) as string;
  } catch {
    return ''; // no JSON after all: the whole answer is judged at its end
  }
}
