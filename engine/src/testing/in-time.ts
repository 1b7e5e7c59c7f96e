const tries = 3;

/**
 * The first of three attempts that took less than `limitMs`, or the last: what is slow by itself is slow
 * each time, and what only shared its machine with other tests is not. For what runs in another process;
 * within one, `cpuMs` is sharper.
 */
export async function inTime<T extends { readonly ms: number }>(
  limitMs: number,
  attempt: () => Promise<T>,
): Promise<T> {
  for (let made = 1; ; made += 1) {
    const result = await attempt();
    if (result.ms < limitMs || made === tries) return result;
  }
}
