import type { Resource } from '../../graph/architecture.ts';
import type { Change } from '../../graph/change.ts';
import { atLeast, type Fact, notApplicable } from '../../graph/fact.ts';
import { facetOf, type Graph, linksTo, targetsOf } from '../../graph/graph.ts';
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
    const count = countOf(instances, minInstances);
    // What may have no member at all is switched on and off, or works off a queue.
    return count.state === 'known' && count.value < 1 ? notApplicable : atLeast(count, 2);
  },
  inContext: (resource, graph) => {
    if (keepsState(graph, resource))
      return {
        severity: 'low',
        because: 'it keeps data itself: a second copy helps only once its software replicates it',
      };
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
  remedy: (resource, graph) => {
    // Two databases beside one another, each with its own data, are worse than one.
    if (keepsState(graph, resource)) return [];
    const { address, facets } = resource;
    const { instances, minInstances, maxInstances } = facets;
    const changes: Change[] = [];
    if (instances && !isEnough(instances)) changes.push({ set: 'instances', of: address, to: 2 });
    if (minInstances?.state === 'known' && minInstances.value < 2)
      changes.push({ set: 'minInstances', of: address, to: 2 });
    if (maxInstances?.state === 'known' && maxInstances.value < 2)
      changes.push({ set: 'maxInstances', of: address, to: 2 });
    return changes;
  },
  references: [wellArchitected('REL 10')],
});

/** Whether its program, or the template that it is made from, keeps data. */
function keepsState(graph: Graph, resource: Resource): boolean {
  return [resource, ...targetsOf(graph, resource.address, 'usesTemplate')].some((one) => {
    const fact = facetOf(one, 'keepsState');
    return fact.state === 'known' && fact.value;
  });
}

/** How many run in quiet hours: what is wished for, or the floor where only that is stated. */
function countOf(instances: Fact<number>, minInstances: Fact<number>): Fact<number> {
  return minInstances.state === 'known' && instances.state !== 'known' ? minInstances : instances;
}

function isEnough(count: Fact<number>): boolean {
  return count.state === 'not-applicable' || (count.state === 'known' && count.value >= 2);
}
