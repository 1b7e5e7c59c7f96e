/** `; did you mean "Vpc"?` when one of the names is close to the one that was written, else a full stop. */
export function nearest(written: string, names: Iterable<string>): string {
  if (written.length > 64) return '.';
  const lower = written.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    if (Math.abs(name.length - written.length) >= least || name.length > 64) continue;
    const far = distance(lower, name.toLowerCase(), least);
    if (far >= least) continue;
    least = far;
    best = name;
  }
  return best === undefined ? '.' : `; did you mean "${best}"?`;
}

/** Edits from one word to the other, two letters swapped counting as one; given up at `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, no) => no);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : most;
      const cost = Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      next.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= most) return most;
    before = row;
    row = next;
  }
  return row[b.length] ?? most;
}
