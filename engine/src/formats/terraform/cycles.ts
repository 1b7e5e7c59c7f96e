import type { Value } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';

/** Rings of resources that refer to one another, which Terraform refuses; each as its addresses. */
export function resourceCycles(
  declarations: readonly Declaration[],
): readonly (readonly string[])[] {
  const edges = new Map<string, readonly string[]>();
  for (const { address, properties, dependsOn = [] } of declarations) {
    const targets = new Set(dependsOn);
    collect(properties, targets);
    targets.delete(address);
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

function collect(value: Value, into: Set<string>): void {
  switch (value.kind) {
    case 'scalar':
      return;
    case 'reference':
      into.add(value.to);
      return;
    case 'list':
      for (const item of value.items) collect(item, into);
      return;
    case 'map':
      for (const item of value.entries.values()) collect(item, into);
      return;
    case 'text':
      for (const part of value.parts) if (typeof part !== 'string') collect(part, into);
      return;
    case 'encoded':
      collect(value.of, into);
      return;
    case 'unknown':
      for (const mention of value.mentions ?? []) into.add(mention.to);
      return;
  }
}
