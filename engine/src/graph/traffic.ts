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
  const seen = new Set(entriesOf(graph).map(({ address }) => address));
  for (const address of seen) {
    for (const { to } of requestLinks(graph, address)) seen.add(to);
  }
  served.set(graph, seen);
  return seen;
}

/** What the loss of one resource cuts off from every entry. */
export interface Cut {
  /** How many resources can't be reached any more. */
  readonly count: number;
  /** The nearest of them, in breadth: at most {@link mostNamed}. */
  readonly nearest: readonly string[];
}

/** A list for people ends here. */
const mostNamed = 20;

/**
 * Resources whose loss parts every entry from something behind them: the dominators of the request
 * paths, each with what can't be reached without it.
 */
export function cutPoints(graph: Graph): ReadonlyMap<string, Cut> {
  const reached = [...servedByRequests(graph)];
  const order = new Map(reached.map((address, index) => [address, index]));
  const entries = new Set(entriesOf(graph).map(({ address }) => address));
  const callers = new Map<string, number[]>();
  for (const [index, address] of reached.entries()) {
    for (const { to } of requestLinks(graph, address)) {
      const known = callers.get(to);
      if (known) known.push(index);
      else if (order.has(to)) callers.set(to, [index]);
    }
  }
  const above = dominators(reached, entries, callers);
  const below = reached.map((): number[] => []);
  const counts = reached.map(() => 0);
  // A dominator comes before what it dominates, so one pass from the end counts whole subtrees.
  for (let index = reached.length - 1; index >= 0; index--) {
    const parent = above[index] ?? -1;
    if (parent < 0) continue;
    below[parent]?.push(index);
    counts[parent] = (counts[parent] ?? 0) + 1 + (counts[index] ?? 0);
  }
  return new Map(
    reached.flatMap((address, index): [string, Cut][] => {
      const count = counts[index] ?? 0;
      return count === 0 ? [] : [[address, { count, nearest: nearest(index, below, reached) }]];
    }),
  );
}

/** The first descendants of a resource in the tree of dominators, in breadth. */
function nearest(
  start: number,
  below: readonly (readonly number[])[],
  reached: readonly string[],
): readonly string[] {
  const of = (index: number) => (below[index] ?? []).slice(-mostNamed).reverse();
  const found = of(start);
  for (let at = 0; at < found.length && found.length < mostNamed; at++)
    found.push(...of(found[at] ?? -1));
  return found.slice(0, mostNamed).flatMap((index) => reached[index] ?? []);
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
