import type { Link } from '../graph/architecture.ts';
import { type Graph, graphOf } from '../graph/graph.ts';
import { addresses } from './conclusions/addresses.ts';
import { admittedConnections } from './conclusions/admitted-connections.ts';
import { entries } from './conclusions/entries.ts';
import { forwarding } from './conclusions/forwarding.ts';
import { interfaces } from './conclusions/interfaces.ts';
import { privateEndpoints } from './conclusions/private-endpoints.ts';
import { routes } from './conclusions/routes.ts';
import { subnetGuards } from './conclusions/subnet-guards.ts';
import { uses } from './conclusions/uses.ts';

/** What the graph concludes from the stated links, each step seeing what those before it found. */
const conclusions = [
  interfaces,
  subnetGuards,
  routes,
  addresses,
  forwarding,
  uses,
  admittedConnections,
  privateEndpoints,
  entries,
];

/** Links that no single property states: where balancers really lead, who may connect to whom, what is used. */
export function concludeLinks(graph: Graph): readonly Link[] {
  let current = graph;
  const found: Link[] = [];
  for (const conclude of conclusions) {
    const links = conclude(current);
    if (links.length === 0) continue;
    for (const link of links) found.push(link);
    current = graphOf({
      ...current.architecture,
      links: [...current.architecture.links, ...links],
    });
  }
  return found;
}
