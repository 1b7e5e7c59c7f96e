import { known, notApplicable } from '../../graph/fact.ts';
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
    return known(cheaperArmSize.value === '', ...instanceSize.from);
  },
  why: 'The same cores and memory on arm64 cost less in this region, and most software runs there unchanged.',
  fix: 'Try the arm64 size in a test environment: images, agents and native libraries must exist for it.',
  remedy: ({ address, facets: { cheaperArmSize } }) =>
    cheaperArmSize?.state === 'known' && cheaperArmSize.value !== ''
      ? [{ set: 'instanceSize', of: address, to: cheaperArmSize.value }]
      : [],
  references: [wellArchitected('COST 6'), wellArchitected('SUS 5')],
});
