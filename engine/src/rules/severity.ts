import type { Resource } from '../graph/architecture.ts';
import type { FacetName } from '../graph/facets.ts';
import { onlyByDefault } from '../graph/fact.ts';
import { facetOf, type Graph } from '../graph/graph.ts';
import { exposureOf } from '../graph/reach.ts';
import type { InContext, Severity } from './rule.ts';

/** A lower severity where the facet's value is only the provider's default, with the reason given. */
export function lowerByDefault(
  facet: FacetName,
  severity: Severity,
  because: string,
): (resource: Resource) => InContext | undefined {
  return (resource) =>
    onlyByDefault(facetOf(resource, facet)) ? { severity, because } : undefined;
}

/** A lower severity where nothing on the internet reaches the resource, or what these rules guard. */
export function lowerUnreachable(
  severity: Severity,
): (resource: Resource, graph: Graph) => InContext | undefined {
  return (resource, graph) => {
    const { reachable, because } = exposureOf(graph, resource.address);
    if (reachable.state !== 'known' || reachable.value) return undefined;
    const what = resource.kind === 'firewall.rules' ? 'what it guards' : 'it';
    return {
      severity,
      because: `nothing on the internet reaches ${what}: ${because}`,
    };
  };
}
