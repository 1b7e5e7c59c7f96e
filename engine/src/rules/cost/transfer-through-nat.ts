import { known } from '../../graph/fact.ts';
import { type Graph, linksTo, resourcesOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { networkOf, subnetsOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
import { graphRule, type Judgement } from '../rule.ts';

/** Stores whose private endpoint is free or far cheaper than NAT's price per gigabyte. */
const viaEndpoint: ReadonlySet<Kind> = new Set<Kind>(['storage.object', 'database.key-value']);

export const transferThroughNat = graphRule({
  id: 'transfer-through-nat',
  title: 'Data transfer across zones or through NAT that an endpoint would avoid',
  pillar: 'cost',
  severity: 'medium',
  kinds: ['gateway.nat'],
  judge: (graph) => {
    const gateways = resourcesOf(graph, 'gateway.nat');
    if (gateways.length === 0) return [];
    const used = storesUsedFrom(graph);
    const endpoints = new Set(
      resourcesOf(graph, 'endpoint.private').map((endpoint) => networkOf(graph, endpoint)),
    );
    return gateways.flatMap((gateway): readonly Judgement[] => {
      const network = networkOf(graph, gateway);
      const routes = linksTo(graph, gateway.address, 'routesTo');
      const stores = [...new Set(routes.flatMap(({ from }) => [...(used.get(from) ?? [])]))];
      if (!network || stores.length === 0) return [];
      return [
        {
          resource: gateway.address,
          others: stores,
          verdict: known(endpoints.has(network), {
            by: 'graph',
            because: 'its network has no endpoint for them',
            at: gateway.at,
          }),
          note: `Traffic to ${stores.slice(0, 5).join(', ')} leaves through it.`,
        },
      ];
    });
  },
  why: "Each gigabyte to the provider's own storage pays the NAT gateway's price, though a gateway endpoint carries it for nothing.",
  fix: 'Add gateway endpoints for object storage and key-value tables to the private route tables.',
  references: [wellArchitected('COST 8')],
});

/** By subnet, the stores that the programs in it use. */
function storesUsedFrom(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const { links, resources } = graph.architecture;
  const found = new Map<string, Set<string>>();
  for (const { kind, from, to } of links) {
    const [program, store] = [resources.get(from), resources.get(to)];
    if (kind !== 'uses' || !program || !store || !viaEndpoint.has(store.kind)) continue;
    for (const { address } of subnetsOf(graph, program)) {
      const there = found.get(address) ?? new Set();
      found.set(address, there.add(to));
    }
  }
  return found;
}
