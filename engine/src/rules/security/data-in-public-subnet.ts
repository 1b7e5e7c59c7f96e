import { any, not, notApplicable } from '../../graph/fact.ts';
import { isPublicSubnet, placementLines, subnetsOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const dataInPublicSubnet = rule({
  id: 'data-in-public-subnet',
  title: 'Data tier in a public subnet',
  pillar: 'security',
  severity: 'high',
  kinds: [
    'database.relational',
    'database.document',
    'database.graph',
    'cache.memory',
    'search',
    'warehouse',
    'stream',
    'message-broker',
    'storage.file',
  ],
  asks: [],
  passes: (_facts, resource, graph) => {
    const subnets = subnetsOf(graph, resource);
    if (subnets.length === 0) return notApplicable;
    const verdict = not(any(...subnets.map((subnet) => isPublicSubnet(graph, subnet))));
    return verdict.state === 'known'
      ? { ...verdict, from: [...placementLines(graph, resource), ...verdict.from] }
      : verdict;
  },
  why: 'One switch or rule away from the internet: a mistake in the firewall or a public address is enough.',
  fix: 'Place it in private subnets, whose routes lead to no internet gateway.',
  references: [wellArchitected('SEC 5')],
});
