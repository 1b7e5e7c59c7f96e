import type { Resource } from '../../graph/architecture.ts';
import { type Fact, known, notApplicable, type Origin, unknownFact } from '../../graph/fact.ts';
import { facetOf, type Graph, linksTo } from '../../graph/graph.ts';
import { carriesState, type Kind } from '../../graph/kinds.ts';
import { cutPoints, servedByRequests } from '../../graph/traffic.ts';
import { wellArchitected } from '../references.ts';
import { graphRule, type Judgement } from '../rule.ts';

/** Kinds that break as one unless somebody runs several; the providers' own fronts are many by nature. */
const breakable: readonly Kind[] = [
  'compute.vm',
  'compute.vm-group',
  'compute.container-service',
  'compute.web-app',
  'workload',
  'cache.memory',
  'message-broker',
  'search',
  'database.relational',
  'database.document',
];

export const singlePointOfFailure = graphRule({
  id: 'single-point-of-failure',
  title: 'Single point of failure: a resource on every request path with no redundant peer',
  pillar: 'reliability',
  severity: 'high',
  kinds: breakable,
  asks: ['multiZone', 'instances', 'minInstances'],
  judge: (graph) => {
    const cuts = cutPoints(graph);
    return [...servedByRequests(graph)].flatMap((address): readonly Judgement[] => {
      const resource = graph.architecture.resources.get(address);
      // All of a Compose project runs on one host: no second container makes it whole.
      if (!resource || !breakable.includes(resource.kind) || resource.provider === 'compose')
        return [];
      const cut = cuts.get(address);
      if (cut) {
        const rest = cut.count - Math.min(3, cut.nearest.length);
        const named = cut.nearest.slice(0, 3).join(', ');
        const note = `Without it, requests can't reach ${named}${rest > 0 ? ` and ${rest} more` : ''}.`;
        return [{ resource: address, verdict: hasPeer(resource), others: cut.nearest, note }];
      }
      const balancer = resource.kind === 'compute.vm' && onlyTargetOf(graph, resource);
      if (!balancer) return [];
      return [
        {
          resource: address,
          verdict: hasPeer(resource),
          others: [balancer],
          note: `${balancer} has nowhere else to send requests.`,
        },
      ];
    });
  },
  why: 'One failure, restart or bad deployment of it stops everything behind it for every user.',
  fix: 'Run at least two of it in different zones and let a balancer or the provider choose the healthy one.',
  references: [wellArchitected('REL 10'), wellArchitected('REL 11')],
});

/** The balancer whose only target this is, if there is one. */
function onlyTargetOf(graph: Graph, { address }: Resource): string | undefined {
  return linksTo(graph, address, 'forwardsTo')
    .map(({ from }) => from)
    .find((from) => {
      const balancer = graph.architecture.resources.get(from);
      return (
        balancer?.kind.startsWith('load-balancer.') &&
        balancer.kind !== 'load-balancer.targets' &&
        (graph.outgoing.get(from) ?? []).every(
          ({ kind, to }) =>
            kind !== 'forwardsTo' ||
            to === address ||
            graph.architecture.resources.get(to)?.kind === 'load-balancer.targets',
        )
      );
    });
}

function hasPeer(resource: Resource): Fact<boolean> {
  if (resource.openCount !== undefined) return unknownFact(resource.openCount);
  if (resource.kind === 'compute.vm') {
    return known(false, { by: 'graph', because: 'it is one machine', at: resource.at });
  }
  const least = facetOf(resource, 'minInstances');
  // What may have no copy at all is started by each request anew, wherever there is room.
  if (resource.kind === 'compute.container-service' && least.state === 'known' && least.value < 1)
    return notApplicable;
  const zones = facetOf(resource, 'multiZone');
  if (zones.state === 'known' && zones.value) return zones;
  const counts = [least, facetOf(resource, 'instances')];
  const several = counts.find((count) => count.state === 'known' && count.value > 1);
  if (several?.state === 'known') return known(true, ...several.from);
  const one = counts.find((count) => count.state === 'known');
  // One copy is one, wherever it stands; a store may have a standby that no count speaks of.
  const asked = one && !carriesState(resource.kind) ? [] : [zones, ...counts];
  const open = asked.find(({ state }) => state === 'unknown');
  if (open?.state === 'unknown') return unknownFact(open.because);
  const from: readonly Origin[] = [
    ...(one?.state === 'known' ? one.from : []),
    ...(zones.state === 'known' ? zones.from : []),
  ];
  return one || zones.state === 'known' ? known(false, ...from) : notApplicable;
}
