/** A test for names by `*`, `**`, `?` and `{a,b}`; takes time in proportion to both lengths. */
export function globMatcher(pattern: string): (name: string) => boolean {
  const patterns = alternatives(pattern);
  return (name) => patterns.some((one) => matches(one, name));
}

const mostAlternatives = 100;

function alternatives(pattern: string): string[] {
  let open = [pattern];
  for (let round = 0; round < 8; round++) {
    const next = open.flatMap((one) => {
      const end = one.indexOf('}');
      const start = end === -1 ? -1 : one.lastIndexOf('{', end);
      if (start === -1) return [one];
      return one
        .slice(start + 1, end)
        .split(',')
        .map((choice) => one.slice(0, start) + choice + one.slice(end + 1));
    });
    if (next.length === open.length && next.every((one, index) => one === open[index])) break;
    open = next.slice(0, mostAlternatives);
  }
  return open;
}

function matches(pattern: string, name: string): boolean {
  let reachable = new Set([0]);
  const close = (states: Set<number>): Set<number> => {
    for (const state of states) {
      if (pattern.startsWith('**/', state)) states.add(state + 3);
      if (pattern[state] === '*') states.add(state + 1);
    }
    return states;
  };
  reachable = close(reachable);
  for (const letter of name) {
    const next = new Set<number>();
    for (const state of reachable) {
      const wanted = pattern[state];
      if (wanted === '*') {
        const double = pattern[state + 1] === '*' || pattern[state - 1] === '*';
        if (letter !== '/' || double) next.add(state);
      } else if (wanted === letter || (wanted === '?' && letter !== '/')) next.add(state + 1);
    }
    reachable = close(next);
  }
  return reachable.has(pattern.length);
}
