import type { Resource } from './architecture.ts';
import type { Graph } from './graph.ts';

const assumed = new WeakMap<Graph, ReadonlySet<string>>();

/** Whether the files don't say in which region a resource is, so that one is taken for it. */
export function regionIsAssumed(graph: Graph, { address }: Resource): boolean {
  let found = assumed.get(graph);
  if (!found) {
    found = new Set(
      graph.architecture.assumptions
        .filter(({ id }) => id.startsWith('region.'))
        .flatMap(({ resources = [] }) => resources),
    );
    assumed.set(graph, found);
  }
  return found.has(address);
}
