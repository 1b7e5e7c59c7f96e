import { known, type Origin } from '../../graph/fact.ts';
import { type Graph, resourcesOf, targetsOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { servedByRequests } from '../../graph/traffic.ts';
import { unlessUnread } from '../../graph/unread-parts.ts';
import { wellArchitected } from '../references.ts';
import { graphRule } from '../rule.ts';

const watched: ReadonlySet<Kind> = new Set<Kind>([
  'load-balancer.application',
  'load-balancer.network',
  'api-gateway',
  'compute.vm',
  'compute.vm-group',
  'compute.function',
  'compute.web-app',
  'compute.container-service',
  'database.relational',
  'database.document',
  'database.key-value',
  'cache.memory',
]);

/** A list of lines for people ends here. */
const mostLines = 20;

export const tierWithoutAlarms = graphRule({
  id: 'tier-without-alarms',
  title: 'No alarms on the tiers that take user traffic',
  pillar: 'operations',
  severity: 'medium',
  kinds: [...watched],
  judge: (graph) => {
    const tiers = [...servedByRequests(graph)]
      .flatMap((address) => graph.architecture.resources.get(address) ?? [])
      .filter(
        ({ kind, provider }) =>
          watched.has(kind) && provider !== 'kubernetes' && provider !== 'compose',
      );
    const alarmed = namedByAlarms(graph);
    const alone = tiers.filter(({ address }) => !alarmed.has(address));
    const [first = tiers[0]] = alone;
    if (!first) return [];
    const origins = alone.slice(0, mostLines).map(
      ({ at }): Origin => ({
        by: 'graph',
        because: 'no alarm names it',
        at,
      }),
    );
    return [
      {
        resource: first.address,
        others: alone.map(({ address }) => address),
        verdict: unlessUnread(graph, known(alone.length === 0, ...origins)),
        note: `Without an alarm: ${alone.map(({ address }) => address).join(', ')}.`,
      },
    ];
  },
  why: 'Users notice before you do: nothing calls when errors rise or answers slow down.',
  fix: 'Add alarms on errors, latency and saturation of each tier, and send them to somebody who is awake.',
  references: [wellArchitected('OPS 8'), wellArchitected('REL 6')],
});

/** Everything that an alarm watches: what it belongs to or names in its dimensions. */
function namedByAlarms(graph: Graph): ReadonlySet<string> {
  return new Set(
    resourcesOf(graph, 'alarm').flatMap(({ address }) => [
      ...graph.mentions(address),
      ...targetsOf(graph, address, 'attachedTo').map((target) => target.address),
    ]),
  );
}
