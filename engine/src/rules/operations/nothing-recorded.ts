import type { Resource } from '../../graph/architecture.ts';
import { known } from '../../graph/fact.ts';
import { facetOf, resourcesOf } from '../../graph/graph.ts';
import { type Kind, kinds } from '../../graph/kinds.ts';
import { unlessUnread } from '../../graph/unread-parts.ts';
import { wellArchitected } from '../references.ts';
import { graphRule, type InContext } from '../rule.ts';

const records: readonly Kind[] = ['logs', 'audit-trail', 'monitoring', 'threat-detection'];
/** Fewer parts than this are a snippet, not a system. */
const system = 3;

const machines: ReadonlySet<Kind> = new Set<Kind>([
  'compute.vm',
  'compute.vm-group',
  'compute.container-service',
  'compute.web-app',
  'compute.batch',
  'cluster.kubernetes',
  'cluster.node-pool',
  'database.relational',
]);

const keptByProvider: InContext = {
  severity: 'low',
  because: 'nothing here runs on machines, and providers keep what functions print by themselves',
};

export const nothingRecorded = graphRule({
  id: 'nothing-recorded',
  title: 'No infrastructure for logs or audit at all',
  pillar: 'operations',
  severity: 'medium',
  kinds: records,
  asks: ['accessLogs', 'flowLogs', 'logsExported'],
  judge: (graph) => {
    const clouds = [...graph.architecture.resources.values()].filter(
      ({ provider, kind }) =>
        kind !== 'other' &&
        kind !== 'provider' &&
        provider !== 'kubernetes' &&
        provider !== 'compose',
    );
    const [first] = clouds.filter(({ kind }) => kind !== 'boundary');
    if (!first || clouds.filter(isPart).length < system) return [];
    const keeps =
      resourcesOf(graph, ...records).length > 0 ||
      clouds.some((resource) =>
        (['accessLogs', 'flowLogs', 'logsExported', 'auditLogs'] as const).some((name) => {
          const fact = facetOf(resource, name);
          return fact.state === 'known' && fact.value;
        }),
      );
    const hasMachines = clouds.some(({ kind }) => machines.has(kind));
    return [
      {
        resource: first.address,
        verdict: unlessUnread(
          graph,
          known(keeps, { by: 'graph', because: 'no resource keeps records', at: first.at }),
        ),
        ...(!hasMachines && { inContext: keptByProvider }),
      },
    ];
  },
  why: 'After an incident nobody can say what happened, who did it, or what was taken.',
  fix: "Keep an audit trail of the account, flow logs of the network and the programs' own logs, for a stated time.",
  references: [wellArchitected('SEC 4'), wellArchitected('OPS 4')],
});

const fronts: ReadonlySet<Kind> = new Set<Kind>([
  'network',
  'cdn',
  'api-gateway',
  'load-balancer.application',
  'load-balancer.network',
  'load-balancer.global',
]);

/** What runs, keeps data or takes traffic; rules, roles and addresses make no system by themselves. */
function isPart({ kind, refines }: Resource): boolean {
  const { carries, drawnAs } = kinds[kind];
  const works = (carries === 'state' || carries === 'stateless') && drawnAs !== 'badge';
  return refines === undefined && drawnAs !== 'hidden' && (works || fronts.has(kind));
}
