import { atLeast } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const warehouseSnapshots = rule({
  id: 'warehouse-snapshots',
  title: 'Warehouse without snapshots',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['warehouse'],
  asks: ['automaticBackups', 'backupRetentionDays'],
  passes: ({ automaticBackups, backupRetentionDays }) =>
    automaticBackups.state === 'not-applicable'
      ? atLeast(backupRetentionDays, 1)
      : automaticBackups,
  why: "A wrong load or a dropped table can't be undone.",
  fix: 'Keep automatic snapshots for at least a week.',
  remedy: setting({ automaticBackups: true, backupRetentionDays: 7 }),
  equivalents: { aws: ['CKV_AWS_343'] },
  references: [wellArchitected('REL 9')],
});
