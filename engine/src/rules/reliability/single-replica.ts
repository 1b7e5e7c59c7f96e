import { atLeast, notApplicable } from '../../graph/fact.ts';
import { facetOf, linksTo } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const singleReplica = rule({
  id: 'single-replica',
  title: 'Stateless replica count of one',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['workload', 'compute.container-service', 'compute.vm-group'],
  asks: ['instances', 'minInstances'],
  passes: ({ instances, minInstances }, resource) => {
    if (resource.provider === 'compose') return notApplicable;
    return minInstances.state === 'known' && instances.state !== 'known'
      ? atLeast(minInstances, 2)
      : atLeast(instances, 2);
  },
  inContext: (resource, graph) => {
    const most = facetOf(resource, 'maxInstances');
    if (most.state === 'known' && most.value > 1) {
      const least = facetOf(resource, 'minInstances');
      const floor = least.state === 'known' ? least.value : 1;
      return { severity: 'low', because: `it scales from ${floor} to ${most.value} with its load` };
    }
    return linksTo(graph, resource.address, 'forwardsTo', 'connectsTo', 'uses').length === 0
      ? { severity: 'low', because: 'nothing in the files sends requests to it' }
      : undefined;
  },
  why: 'While the one copy restarts, moves or is updated, nobody answers.',
  fix: 'Run at least two copies, spread over zones or nodes.',
  remedy: ({ address, facets }) => [
    ...(facets.instances ? [{ set: 'instances', of: address, to: 2 } as const] : []),
    ...(facets.minInstances?.state === 'known' && facets.minInstances.value < 2
      ? [{ set: 'minInstances', of: address, to: 2 } as const]
      : []),
  ],
  references: [wellArchitected('REL 10')],
});
