import type { Resource } from '../../graph/architecture.ts';
import { known } from '../../graph/fact.ts';
import { type Graph, linksTo, resourcesOf } from '../../graph/graph.ts';
import { zonesOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
import { graphRule, type Judgement } from '../rule.ts';

export const natPerZone = graphRule({
  id: 'nat-per-zone',
  title: 'One NAT gateway for subnets in several zones',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['gateway.nat'],
  asks: ['zones'],
  judge: (graph) =>
    resourcesOf(graph, 'gateway.nat').flatMap((gateway) => judgeOne(graph, gateway)),
  why: 'When the zone of the gateway fails, the subnets of all other zones lose their way out with it; until then their traffic is charged for crossing zones.',
  fix: 'Give each zone with private subnets a NAT gateway of its own and route to that one.',
  references: [wellArchitected('REL 2'), wellArchitected('REL 10')],
});

/** Zones of the subnets that route to a gateway; a gateway that isn't bound to a zone serves all of them. */
function judgeOne(graph: Graph, gateway: Resource): readonly Judgement[] {
  const own = zonesOf(graph, gateway);
  const routes = linksTo(graph, gateway.address, 'routesTo');
  const subnets = routes
    .flatMap(({ from }) => graph.architecture.resources.get(from) ?? [])
    .filter(({ kind }) => kind === 'subnet');
  if (own.state !== 'known' || own.value.length !== 1 || subnets.length === 0) return [];
  const zones = new Set(
    subnets.flatMap((subnet) => {
      const fact = zonesOf(graph, subnet);
      return fact.state === 'known' ? fact.value : [];
    }),
  );
  const foreign = [...zones].filter((zone) => !own.value.includes(zone));
  const verdict = known(foreign.length === 0, ...routes.flatMap(({ because }) => because));
  return [
    {
      resource: gateway.address,
      verdict,
      others: subnets.map(({ address }) => address),
      note: `It serves subnets in ${[...zones].sort().join(', ')}.`,
    },
  ];
}
