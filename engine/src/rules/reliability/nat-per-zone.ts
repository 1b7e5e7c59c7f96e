import type { Resource } from '../../graph/architecture.ts';
import { environmentOf } from '../../graph/environment.ts';
import { known, unknownFact } from '../../graph/fact.ts';
import { type Graph, linksTo, resourcesOf } from '../../graph/graph.ts';
import { subnetsOf, zonesOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
import { graphRule, type InContext, type Judgement } from '../rule.ts';

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

/** Zones of the subnets that route to a gateway; a gateway that isn't bound to a subnet serves all of them. */
function judgeOne(graph: Graph, gateway: Resource): readonly Judgement[] {
  const { resources } = graph.architecture;
  const routes = linksTo(graph, gateway.address, 'routesTo').flatMap((link) => {
    const subnet = resources.get(link.from);
    return subnet?.kind === 'subnet' ? [{ subnet, because: link.because }] : [];
  });
  if (routes.length === 0 || subnetsOf(graph, gateway).length === 0) return [];
  const others = routes.map(({ subnet }) => subnet.address);
  const own = zonesOf(graph, gateway);
  if (own.state !== 'known') {
    const verdict =
      own.state === 'unknown' && routes.length > 1 ? unknownFact(own.because) : known(true);
    return [{ resource: gateway.address, verdict, others }];
  }
  if (own.value.length !== 1) return [];
  const zones = routes.map(({ subnet, because }) => ({
    because,
    fact: zonesOf(graph, subnet),
  }));
  const foreign = zones.filter(
    ({ fact }) => fact.state === 'known' && fact.value.some((zone) => !own.value.includes(zone)),
  );
  const open = zones.find(({ fact }) => fact.state === 'unknown')?.fact;
  const names = new Set(zones.flatMap(({ fact }) => (fact.state === 'known' ? fact.value : [])));
  const verdict =
    foreign.length === 0 && open?.state === 'unknown'
      ? open
      : known(foreign.length === 0, ...foreign.flatMap(({ because }) => [...because].reverse()));
  const inContext = contextOf(gateway);
  return [
    {
      resource: gateway.address,
      verdict,
      others,
      note: `It stands in ${own.value.join(', ')} and serves subnets in ${[...names].sort().join(', ')}.`,
      ...(inContext && { inContext }),
    },
  ];
}

function contextOf(gateway: Resource): InContext | undefined {
  const environment = environmentOf(gateway);
  return environment === 'development' || environment === 'test'
    ? { severity: 'low', because: `the ${environment} environment can wait for a zone to return` }
    : undefined;
}
