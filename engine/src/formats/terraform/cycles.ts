import { referencesIn } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';

/** Rings of resources that refer to one another, which Terraform refuses; each as its addresses. */
export function resourceCycles(
  declarations: readonly Declaration[],
): readonly (readonly string[])[] {
  const edges = new Map<string, readonly string[]>();
  for (const { address, properties, dependsOn = [] } of declarations) {
    const targets = new Set(dependsOn);
    for (const { to } of referencesIn(properties)) if (to !== address) targets.add(to);
    edges.set(address, [...targets]);
  }
  const state = new Map<string, 'open' | 'done'>();
  const cycles: string[][] = [];
  for (const start of edges.keys()) {
    if (state.has(start)) continue;
    const path: { address: string; next: number }[] = [{ address: start, next: 0 }];
    state.set(start, 'open');
    for (let top = path[path.length - 1]; top; top = path[path.length - 1]) {
      const target = edges.get(top.address)?.[top.next++];
      if (target === undefined) {
        state.set(top.address, 'done');
        path.pop();
      } else if (state.get(target) === 'open') {
        const from = path.findIndex(({ address }) => address === target);
        cycles.push([...path.slice(from).map(({ address }) => address), target]);
      } else if (!state.has(target)) {
        state.set(target, 'open');
        path.push({ address: target, next: 0 });
      }
    }
  }
  return cycles;
}
