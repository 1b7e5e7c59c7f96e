import { regionIsAssumed } from '../../graph/assumed-region.ts';
import { known, unknownFact } from '../../graph/fact.ts';
import { isNear } from '../../graph/multi-regions.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

export const regionHop = graphRule({
  id: 'region-hop',
  title: 'Tiers that talk to each other placed in different regions',
  pillar: 'performance',
  severity: 'medium',
  kinds: [],
  asks: ['region'],
  judge: (graph) => {
    const { resources, links } = graph.architecture;
    return links
      .filter(({ kind }) => kind === 'connectsTo' || kind === 'uses' || kind === 'forwardsTo')
      .flatMap((link) => {
        const [from, to] = [resources.get(link.from), resources.get(link.to)];
        if (!from || !to || from.provider !== to.provider || from.region === '' || to.region === '')
          return [];
        if (
          from.kind === 'cdn' ||
          from.kind === 'load-balancer.global' ||
          from.kind === 'dns.record'
        )
          return [];
        const assumed = [from, to].find((one) => regionIsAssumed(graph, one));
        return [
          {
            resource: from.address,
            others: [to.address],
            verdict:
              from.region !== to.region && assumed
                ? unknownFact(`the region of ${assumed.address} is not stated`)
                : known(isNear(from.region, to.region), ...link.because),
            note: `${from.address} is in ${from.region}, ${to.address} in ${to.region}.`,
          },
        ];
      });
  },
  why: 'Each call crosses regions: tens of milliseconds more each time, and every gigabyte is charged.',
  fix: 'Put tiers that talk to each other into one region, or give the far one a local copy.',
  references: [wellArchitected('PERF 4')],
});
