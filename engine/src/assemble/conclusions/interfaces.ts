import type { Link } from '../../graph/architecture.ts';
import { type Graph, linksFrom, linksTo, resourcesOf } from '../../graph/graph.ts';

/** A machine stands where its network cards stand: what guards, joins or reaches a card does so with the machine. */
export function interfaces(graph: Graph): readonly Link[] {
  return resourcesOf(graph, 'network.interface').flatMap((card) => {
    const from = linksFrom(graph, card.address);
    const machines = from.filter(({ kind }) => kind === 'attachedTo').map(({ to }) => to);
    const outgoing = from.filter(({ kind }) => kind !== 'attachedTo' && kind !== 'placedIn');
    return machines.flatMap((machine) => [
      ...outgoing.map((link): Link => ({ ...link, from: machine })),
      ...linksTo(graph, card.address)
        .filter((link) => link.from !== machine)
        .map((link): Link => ({ ...link, to: machine })),
    ]);
  });
}
