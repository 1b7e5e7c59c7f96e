import type { Resource } from '../../graph/architecture.ts';
import { known } from '../../graph/fact.ts';
import { type Graph, linksTo, resourcesOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { networkOf, subnetsOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

/** Stores whose private endpoint is free or far cheaper than NAT's price per gigabyte. */
const viaEndpoint: ReadonlySet<Kind> = new Set<Kind>(['storage.object', 'database.key-value']);

export const transferThroughNat = graphRule({
  id: 'transfer-through-nat',
  title: 'Data transfer across zones or through NAT that an endpoint would avoid',
  pillar: 'cost',
  severity: 'medium',
  kinds: ['gateway.nat'],
  judge: (graph) =>
    resourcesOf(graph, 'gateway.nat').flatMap((gateway) => {
      const network = networkOf(graph, gateway);
      const stores = storesUsedThrough(graph, gateway);
      if (!network || stores.length === 0) return [];
      const endpoints = resourcesOf(graph, 'endpoint.private').filter(
        (endpoint) => networkOf(graph, endpoint) === network,
      );
      return [
        {
          resource: gateway.address,
          others: stores.map(({ address }) => address),
          verdict: known(endpoints.length > 0, {
            by: 'graph',
            because: 'its network has no endpoint for them',
            at: gateway.at,
          }),
          note: `Traffic to ${stores.map(({ address }) => address).join(', ')} leaves through it.`,
        },
      ];
    }),
  why: "Each gigabyte to the provider's own storage pays the NAT gateway's price, though a gateway endpoint carries it for nothing.",
  fix: 'Add gateway endpoints for object storage and key-value tables to the private route tables.',
  references: [wellArchitected('COST 8')],
});

/** Stores that programs in the subnets behind a gateway use. */
function storesUsedThrough(graph: Graph, gateway: Resource): readonly Resource[] {
  const subnets = new Set(linksTo(graph, gateway.address, 'routesTo').map(({ from }) => from));
  const used = graph.architecture.links
    .filter(({ kind }) => kind === 'uses')
    .flatMap(({ from, to }) => {
      const program = graph.architecture.resources.get(from);
      const store = graph.architecture.resources.get(to);
      const behind =
        program && subnetsOf(graph, program).some(({ address }) => subnets.has(address));
      return behind && store && viaEndpoint.has(store.kind) ? [store] : [];
    });
  return [...new Set(used)];
}
