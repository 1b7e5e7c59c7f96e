import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseDeletionProtection = rule({
  id: 'database-deletion-protection',
  title: 'Database without deletion protection',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['database.relational', 'database.key-value', 'database.document', 'database.graph'],
  asks: ['deletionProtection'],
  passes: ({ deletionProtection }) => deletionProtection,
  why: 'One command, or one wrong change of the file, deletes the database and its data.',
  fix: 'Turn deletion protection on; it is turned off by hand when the database is really to go.',
  remedy: setting({ deletionProtection: true }),
  equivalents: {
    aws: ['CKV_AWS_139', 'CKV_AWS_293'],
    google: ['CKV_GCP_119', 'CKV_GCP_121', 'CKV_GCP_122'],
  },
  references: [wellArchitected('REL 9')],
});
