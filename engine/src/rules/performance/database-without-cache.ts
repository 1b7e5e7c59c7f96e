import { known, notApplicable } from '../../graph/fact.ts';
import { facetOf, linksFrom, linksTo, sourcesOf } from '../../graph/graph.ts';
import { servedByRequests } from '../../graph/traffic.ts';
import { wellArchitected } from '../references.ts';
import { isReplica } from '../relations.ts';
import { rule } from '../rule.ts';

export const databaseWithoutCache = rule({
  id: 'database-without-cache',
  title: 'Read-heavy database without cache or replica',
  pillar: 'performance',
  severity: 'medium',
  kinds: ['database.relational'],
  asks: ['instances'],
  passes: ({ instances }, database, graph) => {
    if (isReplica(graph, database) || !servedByRequests(graph).has(database.address))
      return notApplicable;
    const direct = sourcesOf(graph, database.address, 'connectsTo', 'uses', 'forwardsTo');
    const callers = direct.flatMap((caller) =>
      caller.kind === 'database.proxy'
        ? sourcesOf(graph, caller.address, 'connectsTo', 'uses')
        : [caller],
    );
    const replicas =
      linksTo(graph, database.address, 'replicaOf').length > 0 ||
      (instances.state === 'known' && instances.value > 1) ||
      sourcesOf(graph, database.address, 'memberOf').filter(({ kind }) => kind === database.kind)
        .length > 1;
    const helped = callers.some((caller) =>
      linksFrom(graph, caller.address, 'connectsTo', 'uses').some(({ to }) => {
        return graph.architecture.resources.get(to)?.kind === 'cache.memory';
      }),
    );
    if (callers.length === 0) return notApplicable;
    return known(
      replicas || helped,
      ...linksTo(graph, database.address, 'connectsTo', 'uses').flatMap(({ because }) => because),
    );
  },
  inContext: (database) => {
    const cores = facetOf(database, 'instanceSize');
    return cores.state === 'known' && /micro|small|nano|f1|g1/.test(cores.value)
      ? { severity: 'low', because: 'its size suggests a light load' }
      : undefined;
  },
  why: "Users' reads and writes share one machine; the busiest page decides how slow all others are.",
  fix: 'Keep what is read often in a cache, or send reads to a replica.',
  references: [wellArchitected('PERF 3')],
});
