import type { Resource } from '../../graph/architecture.ts';
import { type Fact, known, notApplicable, unknownFact } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { cutPoints } from '../../graph/traffic.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

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
  judge: (graph) =>
    [...cutPoints(graph)].flatMap(([address, behind]) => {
      const resource = graph.architecture.resources.get(address);
      if (!resource || !breakable.includes(resource.kind)) return [];
      return [
        {
          resource: address,
          verdict: hasPeer(resource),
          others: behind.slice(0, 20),
          note: `Without it, requests can't reach ${behind.slice(0, 3).join(', ')}${behind.length > 3 ? ` and ${behind.length - 3} more` : ''}.`,
        },
      ];
    }),
  why: 'One failure, restart or bad deployment of it stops everything behind it for every user.',
  fix: 'Run at least two of it in different zones and let a balancer or the provider choose the healthy one.',
  references: [wellArchitected('REL 10'), wellArchitected('REL 11')],
});

function hasPeer(resource: Resource): Fact<boolean> {
  if (resource.kind === 'compute.vm') {
    return known(false, { by: 'graph', because: 'it is one machine', at: resource.at });
  }
  const zones = facetOf(resource, 'multiZone');
  if (zones.state === 'known' && zones.value) return zones;
  const counts = [facetOf(resource, 'minInstances'), facetOf(resource, 'instances')];
  const several = counts.find((count) => count.state === 'known' && count.value > 1);
  if (several?.state === 'known') return known(true, ...several.from);
  const one = counts.find((count) => count.state === 'known');
  if (one?.state === 'known') return known(false, ...one.from);
  if (zones.state === 'known') return zones;
  const open = [zones, ...counts].find(({ state }) => state === 'unknown');
  return open?.state === 'unknown' ? unknownFact(open.because) : notApplicable;
}
