import type { Resource } from '../graph/architecture.ts';
import type { ProposedChange } from '../graph/change.ts';
import { known } from '../graph/fact.ts';
import type { Graph } from '../graph/graph.ts';
import { type PriceMeans, priceOne } from './estimate.ts';

/**
 * What some changes do to the monthly cost, USD, seen on the resources they change; undefined when there
 * is no change. What they add is counted where the whole suggestion is priced.
 */
export function costOfChanges(
  graph: Graph,
  changes: readonly ProposedChange[],
  means: PriceMeans,
): number | undefined {
  if (changes.length === 0) return undefined;
  const changed = new Map<string, Resource | undefined>();
  for (const { rule, change } of changes) {
    if ('set' in change) {
      const resource = changed.get(change.of) ?? graph.architecture.resources.get(change.of);
      if (!resource) continue;
      const facets = { ...resource.facets, [change.set]: known(change.to, { by: 'remedy', rule }) };
      changed.set(change.of, { ...resource, facets });
    } else if ('remove' in change) changed.set(change.remove, undefined);
  }
  let difference = 0;
  for (const [address, after] of changed) {
    const before = graph.architecture.resources.get(address);
    difference +=
      (after ? monthly(graph, after, means) : 0) - (before ? monthlyNow(graph, before, means) : 0);
  }
  return Math.round(difference * 100) / 100;
}

/** What resources cost as they are, kept by graph and means: each is asked for once a rule that changes it. */
const current = new WeakMap<Graph, WeakMap<PriceMeans, Map<Resource, number>>>();

function monthlyNow(graph: Graph, resource: Resource, means: PriceMeans): number {
  const byMeans = current.get(graph) ?? new WeakMap<PriceMeans, Map<Resource, number>>();
  current.set(graph, byMeans);
  const known = byMeans.get(means) ?? new Map<Resource, number>();
  byMeans.set(means, known);
  const usd = known.get(resource) ?? monthly(graph, resource, means);
  known.set(resource, usd);
  return usd;
}

function monthly(graph: Graph, resource: Resource, means: PriceMeans): number {
  const results = priceOne(graph, resource, means);
  return results === 'free'
    ? 0
    : results.reduce((sum, result) => sum + ('monthlyUsd' in result ? result.monthlyUsd : 0), 0);
}
