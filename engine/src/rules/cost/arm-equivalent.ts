import type { Resource } from '../../graph/architecture.ts';
import type { Change } from '../../graph/change.ts';
import { known, notApplicable } from '../../graph/fact.ts';
import { facetOf, type Graph, targetsOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const armEquivalent = rule({
  id: 'arm-equivalent',
  title: 'X86 instance where an arm64 equivalent exists at a lower price',
  pillar: 'cost',
  severity: 'low',
  kinds: [
    'compute.vm',
    'compute.vm-group',
    'cluster.node-pool',
    'database.relational',
    'cache.memory',
  ],
  asks: ['cheaperArmSize', 'instanceSize'],
  passes: ({ cheaperArmSize, instanceSize }) => {
    if (cheaperArmSize.state !== 'known' || instanceSize.state !== 'known') return notApplicable;
    const fits = cheaperArmSize.value === '' || cheaperArmSize.value === instanceSize.value;
    return known(fits, ...instanceSize.from);
  },
  why: 'The same cores and memory on arm64 cost less in this region, and most software runs there unchanged.',
  fix: 'Try the arm64 size in a test environment: images, agents and native libraries must exist for it.',
  remedy: (resource, graph) => {
    const arm = facetOf(resource, 'cheaperArmSize');
    return arm.state === 'known' && arm.value !== ''
      ? [resource, ...sizingTemplates(graph, resource)].map(
          ({ address }): Change => ({ set: 'instanceSize', of: address, to: arm.value }),
        )
      : [];
  },
  needsDecision: 'programs and images must exist for arm64',
  references: [wellArchitected('COST 6'), wellArchitected('SUS 5')],
});

/** The templates that state the size of a fleet's members: that is where it is written. */
function sizingTemplates(graph: Graph, fleet: Resource): readonly Resource[] {
  return targetsOf(graph, fleet.address, 'usesTemplate').filter(
    (template) => facetOf(template, 'instanceSize').state === 'known',
  );
}
