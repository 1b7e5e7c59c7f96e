import { environmentOf } from '../../graph/environment.ts';
import { known, notApplicable, type Origin } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

/** From four times `large` on: nobody develops against that by choice. */
const big =
  /(^|[.\-_])(([4-9]|[1-9]\d)xlarge|metal|standard-(8|16|32|48|64|96)|highmem-(8|16|32|64)|[a-z]+(16|32|48|64|96)[a-z]*s?_v\d)/i;

export const productionSizeInDevelopment = rule({
  id: 'production-size-in-development',
  title: 'Production-size resources in a development environment by name or tag',
  pillar: 'cost',
  severity: 'medium',
  kinds: [
    'compute.vm',
    'compute.vm-group',
    'database.relational',
    'database.document',
    'cache.memory',
    'cluster.node-pool',
    'search',
    'warehouse',
  ],
  asks: ['instanceSize', 'multiZone', 'instances'],
  passes: ({ instanceSize, multiZone, instances }, resource) => {
    const environment = environmentOf(resource);
    if (environment !== 'development' && environment !== 'test') return notApplicable;
    const reasons: Origin[] = [];
    if (instanceSize.state === 'known' && big.test(instanceSize.value))
      reasons.push(...instanceSize.from);
    if (multiZone.state === 'known' && multiZone.value && resource.kind === 'database.relational')
      reasons.push(...multiZone.from);
    if (instances.state === 'known' && instances.value > 4) reasons.push(...instances.from);
    const written = reasons.filter(({ by }) => by === 'file');
    if (instanceSize.state === 'unknown') return instanceSize;
    return instanceSize.state === 'not-applicable'
      ? notApplicable
      : known(written.length === 0, ...written);
  },
  why: 'A development environment that is as large as production costs as much and is used a few hours a day.',
  fix: 'Take a smaller size and one zone there, and switch it off at night.',
  references: [wellArchitected('COST 6'), wellArchitected('COST 9')],
});
