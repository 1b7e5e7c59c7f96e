import { known } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

export const regionCarbon = graphRule({
  id: 'region-carbon',
  title: 'Region with high grid carbon where a near one is much lower',
  pillar: 'sustainability',
  severity: 'low',
  kinds: [],
  asks: ['greenerRegion'],
  judge: (graph) => {
    const regions = Map.groupBy(
      [...graph.architecture.resources.values()].filter(
        ({ facets }) => facets.greenerRegion?.state === 'known',
      ),
      ({ provider, region }) => `${provider} ${region}`,
    );
    return [...regions.values()].flatMap((members) => {
      const [first] = members;
      const fact = first?.facets.greenerRegion;
      if (!first || fact?.state !== 'known') return [];
      const verdict =
        fact.value === ''
          ? known(true)
          : known(false, { by: 'graph', because: fact.value, at: first.at });
      return [{ resource: first.address, verdict, note: fact.value }];
    });
  },
  why: 'Each kilowatt-hour there comes with several times the carbon of a region that users reach about as fast.',
  fix: "For what isn't bound to the place by law or by users, compare the nearby region in the regions view.",
  references: [wellArchitected('SUS 1')],
});
