import type { Resource } from '../../graph/architecture.ts';
import { environmentOf } from '../../graph/environment.ts';
import { any, type Fact, known, notApplicable } from '../../graph/fact.ts';
import { facetOf, type Graph, sourcesOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { isReplica } from '../relations.ts';
import { rule } from '../rule.ts';

export const statefulSecondRegion = rule({
  id: 'stateful-second-region',
  title: 'No recovery in a second region for a stateful tier',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['database.relational', 'database.document', 'database.key-value', 'storage.object'],
  asks: ['crossRegionCopy', 'backupCrossRegion'],
  passes: ({ crossRegionCopy, backupCrossRegion }, resource, graph) => {
    const environment = environmentOf(resource);
    if (
      isReplica(graph, resource) ||
      copies(graph).has(resource.address) ||
      (environment !== undefined && environment !== 'production')
    )
      return notApplicable;
    return any(copiedElsewhere(graph, resource), crossRegionCopy, backupCrossRegion);
  },
  inContext: (resource) =>
    resource.kind === 'storage.object'
      ? {
          severity: 'low',
          because: 'object stores keep their data in several zones of the region already',
        }
      : undefined,
  why: 'A fault of the whole region, or a mistake that reaches all of it, leaves nothing to restore from.',
  fix: 'Copy backups or the live data to a second region, and rehearse restoring there.',
  references: [wellArchitected('REL 13'), wellArchitected('REL 9')],
});

const copiesOf = new WeakMap<Graph, ReadonlySet<string>>();

/** Stores that another of their kind names to keep its copy in; they need none themselves. */
function copies(graph: Graph): ReadonlySet<string> {
  const made = copiesOf.get(graph);
  if (made) return made;
  const { resources } = graph.architecture;
  const found = new Set<string>();
  for (const { address, refines } of resources.values()) {
    const owner = resources.get(refines ?? address);
    const copied = owner && facetOf(owner, 'crossRegionCopy');
    if (copied?.state !== 'known' || !copied.value) continue;
    for (const to of graph.mentions(address))
      if (to !== owner?.address && resources.get(to)?.kind === owner?.kind) found.add(to);
  }
  copiesOf.set(graph, found);
  return found;
}

/** True when a copy of it, or the backup plan that names it, is in another region. */
function copiedElsewhere(graph: Graph, resource: Resource): Fact<boolean> {
  const copy = sourcesOf(graph, resource.address, 'replicaOf').find(
    ({ region }) => region !== resource.region,
  );
  if (copy) return known(true, { by: 'graph', because: `${copy.address} is a copy`, at: copy.at });
  const plans = sourcesOf(graph, resource.address, 'attachedTo')
    .filter(({ kind }) => kind === 'backup-plan')
    .map((plan) => facetOf(plan, 'backupCrossRegion'))
    .filter((fact) => fact.state === 'known' && fact.value);
  return plans[0] ?? notApplicable;
}
