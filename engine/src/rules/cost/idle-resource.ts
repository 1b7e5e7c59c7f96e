import type { Resource } from '../../graph/architecture.ts';
import { type Fact, known, notApplicable, type Origin } from '../../graph/fact.ts';
import { type Graph, linksFrom, linksTo, sourcesOf } from '../../graph/graph.ts';
import { unlessUnread } from '../../graph/unread-parts.ts';
import { wellArchitected } from '../references.ts';
import { listenersOf } from '../relations.ts';
import { rule } from '../rule.ts';

export const idleResource = rule({
  id: 'idle-resource',
  title:
    'Over-provisioned or idle resource (unattached disk or address or balancer without targets)',
  pillar: 'cost',
  severity: 'medium',
  kinds: [
    'storage.block',
    'address.public',
    'load-balancer.application',
    'load-balancer.network',
    'gateway.nat',
  ],
  asks: [],
  passes: (_facts, resource, graph) => unlessUnread(graph, isUsed(graph, resource)),
  why: 'It is paid for by the hour or gigabyte and serves nobody.',
  fix: 'Delete it, or attach it to what it was meant for.',
  remedy: ({ address, kind }) =>
    kind === 'address.public' || kind === 'storage.block' ? [{ remove: address }] : [],
  needsDecision: 'somebody must know that it is not needed',
  references: [wellArchitected('COST 4')],
});

function isUsed(graph: Graph, resource: Resource): Fact<boolean> {
  const origin: Origin = { by: 'graph', because: 'nothing in the files uses it', at: resource.at };
  if (resource.provider === 'kubernetes' || resource.provider === 'compose') return notApplicable;
  switch (resource.kind) {
    case 'gateway.nat':
      return linksTo(graph, resource.address, 'routesTo').length > 0 ? known(true) : notApplicable;
    case 'load-balancer.application':
    case 'load-balancer.network': {
      const fronts = [resource, ...listenersOf(graph, resource)];
      const forwards = fronts.some(
        ({ address }) => linksFrom(graph, address, 'forwardsTo').length > 0,
      );
      const used =
        forwards ||
        sourcesOf(graph, resource.address, 'forwardsTo', 'memberOf').some(
          ({ kind }) => kind !== 'load-balancer.listener',
        );
      // What only answers from its listener (redirects, fixed answers) has no targets and is no waste.
      return used || listenersOf(graph, resource).length > 0 ? known(true) : known(false, origin);
    }
    default: {
      const links = [...linksFrom(graph, resource.address), ...linksTo(graph, resource.address)];
      const attached = links.some(
        ({ kind }) => kind !== 'encryptedWith' && kind !== 'inNetwork' && kind !== 'placedIn',
      );
      return attached || isMentioned(graph, resource) ? known(true) : known(false, origin);
    }
  }
}

/** Whether any property of another resource names it, in whatever way. */
function isMentioned(graph: Graph, { address }: Resource): boolean {
  return graph.mentioned.has(address);
}
