import type { SourceRange } from '../../source/range.ts';
import type { World } from './scope.ts';

/**
 * Computes a value on first demand and keeps it. One that needs itself is a cycle: a diagnostic names
 * the chain, and `inCycle` stands for it.
 */
export function once<T>(
  world: World,
  memo: Map<string, T>,
  key: string,
  label: string,
  at: SourceRange,
  compute: () => T,
  inCycle: (because: string) => T,
): T {
  const known = memo.get(key);
  if (known !== undefined) return known;
  const { running } = world;
  const start = running.findIndex((other) => other.memo === memo && other.key === key);
  if (start !== -1) {
    const chain = [...running.slice(start).map((other) => other.label), label];
    const shown = chain.length > 12 ? [...chain.slice(0, 6), '…', ...chain.slice(-5)] : chain;
    world.report('warning', 'cycle', `${label} depends on itself: ${shown.join(' → ')}.`, at);
    return inCycle(`${label} depends on itself`);
  }
  running.push({ label, memo, key });
  const value = compute();
  running.pop();
  memo.set(key, value);
  return value;
}
