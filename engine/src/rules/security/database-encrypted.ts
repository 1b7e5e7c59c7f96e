import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseEncrypted = rule({
  id: 'database-encrypted',
  title: 'Database storage not encrypted',
  pillar: 'security',
  severity: 'high',
  kinds: ['database.relational'],
  asks: ['encryptedAtRest'],
  passes: ({ encryptedAtRest }) => encryptedAtRest,
  why: 'Whoever gets at a disk, a snapshot or a backup reads all the data.',
  fix: 'Turn encryption of the storage on; for a database that runs already, restore an encrypted copy of its snapshot.',
  remedy: setting({ encryptedAtRest: true }),
  equivalents: { aws: ['CKV_AWS_16', 'CKV_AWS_96'] },
  references: [wellArchitected('SEC 8'), cisAws('2.3.1')],
});
