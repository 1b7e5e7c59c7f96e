/**
 * Milliseconds this thread has computed so far: what time limits in tests are held against, so that they
 * measure the engine and not what else the machine does.
 */
export function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
