import { INTERNET, type Link, type Resource } from './architecture.ts';
import { type Graph, linksFrom } from './graph.ts';
import { type Kind, kinds } from './kinds.ts';
import type { LinkKind } from './link-kinds.ts';

/** Links that requests travel along while a caller waits. */
const request: readonly LinkKind[] = ['forwardsTo', 'connectsTo', 'uses'];

/** Kinds that take work in and let the caller go: what lies behind them is not on the request's path. */
const decouples: ReadonlySet<Kind> = new Set<Kind>([
  'queue',
  'topic',
  'stream',
  'event-bus',
  'workflow',
]);

const boundaryOnly: ReadonlySet<Kind> = new Set<Kind>([
  'endpoint.private',
  'gateway.nat',
  'gateway.internet',
  'secret',
  'key',
  'configuration',
  'logs',
  'registry',
  'identity.role',
]);

/** Where user traffic comes in: what the internet is known to reach. */
export function entriesOf(graph: Graph): readonly Resource[] {
  return linksFrom(graph, INTERNET).flatMap(({ to }) => graph.architecture.resources.get(to) ?? []);
}

/** Links along which a request goes on from a resource. */
export function requestLinks(graph: Graph, address: string): readonly Link[] {
  const resource = graph.architecture.resources.get(address);
  if (resource && decouples.has(resource.kind)) return [];
  return linksFrom(graph, address, ...request).filter(({ to }) => {
    const target = graph.architecture.resources.get(to);
    return (
      target !== undefined &&
      !boundaryOnly.has(target.kind) &&
      kinds[target.kind].drawnAs !== 'hidden'
    );
  });
}

const served = new WeakMap<Graph, ReadonlySet<string>>();

/** Everything a user's request can come to, entries first, in breadth; found once for each graph. */
export function servedByRequests(graph: Graph): ReadonlySet<string> {
  const known = served.get(graph);
  if (known) return known;
  const seen = new Set<string>();
  const queue = entriesOf(graph).map(({ address }) => address);
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (seen.has(address)) continue;
    seen.add(address);
    queue.push(...requestLinks(graph, address).map(({ to }) => to));
  }
  served.set(graph, seen);
  return seen;
}

/**
 * Resources whose loss parts every entry from something behind them: the dominators of the request
 * paths, each with what can't be reached without it.
 */
export function cutPoints(graph: Graph): ReadonlyMap<string, readonly string[]> {
  const reached = [...servedByRequests(graph)];
  const order = new Map(reached.map((address, index) => [address, index]));
  const entries = new Set(entriesOf(graph).map(({ address }) => address));
  const callers = new Map<string, number[]>();
  for (const address of reached) {
    for (const { to } of requestLinks(graph, address)) {
      const from = order.get(address);
      if (from !== undefined && order.has(to)) callers.set(to, [...(callers.get(to) ?? []), from]);
    }
  }
  const dominator = dominators(reached, entries, callers);
  const cut = new Map<string, string[]>();
  reached.forEach((address, index) => {
    for (let above = dominator[index] ?? -1; above >= 0; above = dominator[above] ?? -1) {
      const cutter = reached[above];
      if (cutter === undefined) break;
      cut.set(cutter, [...(cut.get(cutter) ?? []), address]);
    }
  });
  return cut;
}

/** Immediate dominators by position (-1: the internet itself), after Cooper, Harvey and Kennedy (2001). */
function dominators(
  reached: readonly string[],
  entries: ReadonlySet<string>,
  callers: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const unset = -2;
  const above: number[] = reached.map((address) => (entries.has(address) ? -1 : unset));
  const meet = (a: number, b: number): number => {
    let [x, y] = [a, b];
    while (x !== y) {
      while (x > y) x = above[x] ?? -1;
      while (y > x) y = above[y] ?? -1;
    }
    return x;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, address] of reached.entries()) {
      const known = (callers.get(address) ?? []).filter(
        (caller) => above[caller] !== unset && caller !== index,
      );
      const starts = entries.has(address) ? [-1, ...known] : known;
      const [first, ...others] = starts;
      if (first === undefined) continue;
      const met = others.reduce(meet, first);
      if (above[index] !== met) {
        above[index] = met;
        changed = true;
      }
    }
  }
  return above;
}
