import { INTERNET } from '../../graph/architecture.ts';
import { any, not, notApplicable, onlyByDefault } from '../../graph/fact.ts';
import { facetOf, linksTo } from '../../graph/graph.ts';
import { exposureOf } from '../../graph/reach.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const internetToData = rule({
  id: 'internet-to-data',
  title: 'Path from the internet to a data store without a private hop',
  pillar: 'security',
  severity: 'critical',
  kinds: ['cache.memory', 'search', 'database.key-value', 'database.graph'],
  asks: ['publicEndpoint', 'admitsAnyNetwork'],
  passes: ({ publicEndpoint, admitsAnyNetwork }, resource, graph) => {
    if (resource.provider === 'compose') return notApplicable;
    if (linksTo(graph, resource.address, 'connectsTo').some(({ from }) => from === INTERNET)) {
      return not(exposureOf(graph, resource.address).reachable);
    }
    return any(not(publicEndpoint), not(admitsAnyNetwork));
  },
  why: 'Nothing stands between the whole internet and the data but a password, if there is one.',
  fix: 'Give the store private addresses only, and let users come through a program or balancer that asks who they are.',
  inContext: (resource) => {
    const access = facetOf(resource, 'anonymousAccess');
    const named = access.state === 'known' && access.value === 'none' && !onlyByDefault(access);
    if (named) {
      const because = 'its policy names who may call it; what stands open is the way to it';
      return { severity: 'medium', because };
    }
    const asked = facetOf(resource, 'authenticationRequired');
    const asks = access.state === 'known' && access.value === 'none';
    return asks || (asked.state === 'known' && asked.value)
      ? { severity: 'high', because: 'the store itself asks callers who they are' }
      : undefined;
  },
  remedy: ({ address, facets }) =>
    facets.publicEndpoint ? [{ set: 'publicEndpoint', of: address, to: false }] : [],
  references: [wellArchitected('SEC 5')],
});
