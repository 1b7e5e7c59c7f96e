import type { Resource } from '../graph/architecture.ts';
import { type Graph, linksFrom } from '../graph/graph.ts';
import { entriesOf, requestLinks } from '../graph/traffic.ts';
import type { Service } from '../services/service.ts';
import { type Agreement, agreementFor } from './agreements.ts';
import { inParallel, inSeries } from './combine.ts';

/** One resource on a request's path with what is promised for it. */
export interface PathStep {
  readonly resource: string;
  readonly percent: number;
  readonly agreement: Agreement;
}

export interface Availability {
  /** Fraction in [0, 1] of the weakest entry; undefined when no path has a promise. */
  readonly fraction?: number;
  readonly path: readonly PathStep[];
  /** The step that takes most away. */
  readonly limitedBy?: string;
  /** Resources on the path for which nothing is promised or known: the figure leaves them out. */
  readonly without: readonly string[];
}

/**
 * What the services' own agreements promise for requests from the internet: parts that a request needs
 * in series, targets of one kind behind a balancer in parallel. Of several entries the weakest counts.
 */
export function availabilityOf(graph: Graph, services: ReadonlyMap<string, Service>): Availability {
  const along = entriesOf(graph).map((entry) => alongPath(graph, entry, services));
  const [weakest] = along
    .filter(({ fraction }) => fraction !== undefined)
    .sort((a, b) => (a.fraction ?? 1) - (b.fraction ?? 1));
  return weakest ?? { path: [], without: along.flatMap(({ without }) => without) };
}

function alongPath(
  graph: Graph,
  entry: Resource,
  services: ReadonlyMap<string, Service>,
): Availability {
  const steps = new Map<string, PathStep>();
  const without = new Set<string>();
  const seen = new Set<string>();

  const fractionFrom = (resource: Resource): number => {
    if (seen.has(resource.address)) return 1;
    seen.add(resource.address);
    const agreement = agreementFor(
      graph,
      resource,
      resource.service && services.get(resource.service.id)?.sla,
    );
    const own =
      agreement?.percent === null || agreement?.percent === undefined ? 1 : agreement.percent / 100;
    if (agreement && own < 1)
      steps.set(resource.address, { resource: resource.address, percent: own * 100, agreement });
    else without.add(resource.address);
    return inSeries([own, ...behind(resource)]);
  };

  /** Targets of one kind stand in for one another; whatever else is called is needed. */
  const behind = (resource: Resource): readonly number[] => {
    const forwarded = new Set(linksFrom(graph, resource.address, 'forwardsTo').map(({ to }) => to));
    const targets = requestLinks(graph, resource.address).flatMap(
      ({ to }) => graph.architecture.resources.get(to) ?? [],
    );
    const groups = Map.groupBy([...new Set(targets)], (target) =>
      forwarded.has(target.address) ? target.kind : target.address,
    );
    return [...groups.values()].map((group) => inParallel(group.map(fractionFrom)));
  };

  const fraction = fractionFrom(entry);
  const path = [...steps.values()];
  const [lowest] = [...path].sort((a, b) => a.percent - b.percent);
  return {
    ...(path.length > 0 && { fraction }),
    path,
    ...(lowest && { limitedBy: lowest.resource }),
    without: [...without],
  };
}
