import type { Diagnostic } from '../../source/diagnostic.ts';
import { referencesIn } from '../../source/value.ts';
import type { Declaration } from '../declaration.ts';

/** Resources that wait for each other in a circle: such a template can't be deployed. */
export function circlesOf(declarations: readonly Declaration[]): Diagnostic[] {
  const byAddress = new Map(declarations.map((each) => [each.address, each]));
  const waits = new Map<string, string[]>();
  for (const { address, properties, dependsOn = [] } of declarations) {
    const targets = new Set(dependsOn);
    for (const { to } of referencesIn(properties)) if (to !== address) targets.add(to);
    waits.set(
      address,
      [...targets].filter((target) => byAddress.has(target)),
    );
  }
  return circles(waits).flatMap((members) => {
    const first = byAddress.get(members[0] ?? '');
    if (!first || members.some((each) => madeByTransform(byAddress.get(each)))) return [];
    const shown = members.slice(0, 5).join(', ');
    const message = `Resources ${shown}${members.length > 5 ? ' and others' : ''} refer to each other in a circle, which CloudFormation refuses.`;
    return [{ severity: 'warning', code: 'cycle', message, at: first.at }];
  });
}

/** The transform breaks circles that its own events and roles would make. */
function madeByTransform(declaration: Declaration | undefined): boolean {
  const { type = '', generatedBy } = declaration ?? {};
  return generatedBy !== undefined || type.startsWith('AWS::Serverless::');
}

/** Strongly connected groups of two or more, by Tarjan's algorithm without recursion. */
function circles(edges: ReadonlyMap<string, readonly string[]>): string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const onStack = new Set<string>();
  const stack: string[] = [];
  const found: string[][] = [];

  for (const root of edges.keys()) {
    if (index.has(root)) continue;
    const work: { node: string; next: number }[] = [{ node: root, next: 0 }];
    while (work.length > 0) {
      const top = work[work.length - 1];
      if (!top) break;
      const { node } = top;
      if (top.next === 0) {
        index.set(node, index.size);
        low.set(node, index.size - 1);
        stack.push(node);
        onStack.add(node);
      }
      const target = edges.get(node)?.[top.next++];
      if (target !== undefined) {
        if (!index.has(target)) work.push({ node: target, next: 0 });
        else if (onStack.has(target)) lower(low, node, index.get(target) ?? 0);
        continue;
      }
      work.pop();
      const parent = work.at(-1)?.node;
      if (parent !== undefined) lower(low, parent, low.get(node) ?? 0);
      if (low.get(node) !== index.get(node)) continue;
      const group = stack.splice(stack.lastIndexOf(node));
      for (const each of group) onStack.delete(each);
      if (group.length > 1) found.push(group);
    }
  }
  return found;
}

function lower(low: Map<string, number>, node: string, value: number): void {
  low.set(node, Math.min(low.get(node) ?? value, value));
}
