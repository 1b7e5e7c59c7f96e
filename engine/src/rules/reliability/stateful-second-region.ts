import { environmentOf } from '../../graph/environment.ts';
import { any, notApplicable } from '../../graph/fact.ts';
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
    if (isReplica(graph, resource) || (environment !== undefined && environment !== 'production'))
      return notApplicable;
    return any(crossRegionCopy, backupCrossRegion);
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
