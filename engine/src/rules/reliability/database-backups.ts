import { any, atLeast, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { backedUpByPlan, isReplica } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseBackups = rule({
  id: 'database-backups',
  title: 'Database without backups',
  pillar: 'reliability',
  severity: 'high',
  kinds: ['database.relational', 'database.document', 'database.graph'],
  asks: ['automaticBackups', 'backupRetentionDays'],
  passes: ({ automaticBackups, backupRetentionDays }, resource, graph) => {
    if (isReplica(graph, resource)) return notApplicable;
    const own =
      automaticBackups.state === 'not-applicable'
        ? atLeast(backupRetentionDays, 1)
        : automaticBackups;
    return any(
      own,
      own.state === 'not-applicable' ? notApplicable : backedUpByPlan(graph, resource),
    );
  },
  why: "What is deleted or spoilt, by mistake or by an attacker, can't be brought back.",
  fix: 'Let the provider back it up every day and keep the backups for at least a week.',
  remedy: setting({ automaticBackups: true, backupRetentionDays: 7 }),
  equivalents: { aws: ['CKV_AWS_133'], google: ['CKV_GCP_14'] },
  references: [wellArchitected('REL 9')],
});
