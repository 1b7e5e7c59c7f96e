const silentMs = 2_000;
const everyMs = 5_000;

/**
 * Awaits `work`; when it takes longer than two seconds, says on standard error what is going on, and
 * again every five seconds, with the seconds so far.
 */
export async function withProgress<T>(label: string, work: Promise<T>): Promise<T> {
  const began = performance.now();
  const seconds = () => Math.round((performance.now() - began) / 1000);
  let said = false;
  const say = () => {
    console.error(said ? `  … ${label}, ${seconds()} s` : `  ${label} …`);
    said = true;
  };
  let every: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    say();
    every = setInterval(say, everyMs);
  }, silentMs);
  try {
    return await work;
  } finally {
    clearTimeout(first);
    clearInterval(every);
    if (said) console.error(`  ${label}: ${seconds()} s`);
  }
}
