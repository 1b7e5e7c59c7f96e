/**
 * Availability of parts that must all work at once, taking their failures as independent.
 *
 * @param parts fractions of time in [0, 1]; none gives 1
 * @throws RangeError for a part outside [0, 1]: a defect of a table, not the user's doing
 * @see AWS whitepaper "Availability and Beyond", section "Availability with dependencies"
 */
export function inSeries(parts: readonly number[]): number {
  check(parts);
  return parts.reduce((product, part) => product * part, 1);
}

/** Availability of parts of which one is enough; none gives 1, as nothing is asked of them. */
export function inParallel(parts: readonly number[]): number {
  check(parts);
  return parts.length === 0 ? 1 : 1 - parts.reduce((product, part) => product * (1 - part), 1);
}

function check(parts: readonly number[]): void {
  const wrong = parts.find((part) => !(part >= 0 && part <= 1));
  if (wrong !== undefined) throw new RangeError(`Availability ${wrong} is not in [0, 1].`);
}
