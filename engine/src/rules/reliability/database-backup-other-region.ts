import { any, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { isReplica } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseBackupOtherRegion = rule({
  id: 'database-backup-other-region',
  title: 'Database without geo-redundant backup',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['database.relational'],
  asks: ['backupCrossRegion', 'crossRegionCopy'],
  passes: ({ backupCrossRegion, crossRegionCopy }, resource, graph) =>
    backupCrossRegion.state === 'not-applicable' || isReplica(graph, resource)
      ? notApplicable
      : any(backupCrossRegion, crossRegionCopy),
  why: 'A fault of the whole region takes the database and its backups together.',
  fix: 'Keep the backups in a second region too.',
  remedy: setting({ backupCrossRegion: true }),
  needsDecision: 'the data leaves its region',
  equivalents: { azure: ['CKV_AZURE_94', 'CKV_AZURE_102', 'CKV_AZURE_136'] },
  references: [wellArchitected('REL 13'), wellArchitected('REL 9')],
});
