import type { Resource } from '../../graph/architecture.ts';
import { environmentOf } from '../../graph/environment.ts';
import { type Fact, known, notApplicable } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const steadyFleetCommitment = rule({
  id: 'steady-fleet-commitment',
  title: 'On-demand price for a steady fleet that a commitment would cover',
  pillar: 'cost',
  severity: 'medium',
  kinds: [
    'compute.vm',
    'compute.vm-group',
    'database.relational',
    'cache.memory',
    'cluster.node-pool',
    'search',
    'warehouse',
  ],
  asks: ['instanceSize', 'purchaseOption', 'instances', 'minInstances'],
  passes: ({ instanceSize, purchaseOption, instances, minInstances }, resource) => {
    const environment = environmentOf(resource);
    if (
      resource.provider === 'compose' ||
      resource.provider === 'kubernetes' ||
      instanceSize.state !== 'known' ||
      (environment !== undefined && environment !== 'production')
    )
      return notApplicable;
    if (purchaseOption.state === 'known' && purchaseOption.value !== 'on-demand')
      return known(true, ...purchaseOption.from);
    const floor = minInstances.state === 'not-applicable' ? instances : minInstances;
    if (floor.state === 'unknown') return floor;
    return floor.state === 'known' && floor.value < 1
      ? notApplicable
      : isSmall(resource, instanceSize);
  },
  inContext: () => ({
    severity: 'low',
    because: "commitments are bought outside templates, so the files can't show one",
  }),
  why: 'Machines that run all month at the on-demand price cost about a third more than with a one-year commitment.',
  fix: 'After a few weeks of steady use, cover the floor of the fleet with a savings plan, reservation or committed-use discount.',
  references: [wellArchitected('COST 7')],
});

/** The smallest sizes aren't worth committing to, and serverless ones have no hours to commit to. */
function isSmall(
  resource: Resource,
  size: Fact<string> & { readonly state: 'known' },
): Fact<boolean> {
  const tiny = /(nano|micro|small|serverless)/.test(size.value);
  const origins = facetOf(resource, 'instanceSize').state === 'known' ? size.from : [];
  return tiny ? notApplicable : known(false, ...origins);
}
