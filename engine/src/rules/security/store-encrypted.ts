import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const storeEncrypted = rule({
  id: 'store-encrypted',
  title: 'Document graph or cache store not encrypted at rest',
  pillar: 'security',
  severity: 'medium',
  kinds: ['database.document', 'database.graph', 'database.key-value', 'cache.memory'],
  asks: ['encryptedAtRest'],
  passes: ({ encryptedAtRest }) => encryptedAtRest,
  why: 'Whoever gets at a disk, a snapshot or a backup reads all the data.',
  fix: 'Turn encryption at rest on; most of these stores take it only when they are created.',
  remedy: setting({ encryptedAtRest: true }),
  equivalents: { aws: ['CKV_AWS_74', 'CKV_AWS_44', 'CKV_AWS_29', 'CKV_AWS_47'] },
  references: [wellArchitected('SEC 8')],
});
