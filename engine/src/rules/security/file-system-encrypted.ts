import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const fileSystemEncrypted = rule({
  id: 'file-system-encrypted',
  title: 'File system not encrypted',
  pillar: 'security',
  severity: 'medium',
  kinds: ['storage.file'],
  asks: ['encryptedAtRest'],
  passes: ({ encryptedAtRest }) => encryptedAtRest,
  why: 'Whoever gets at the storage or its backups reads all the files.',
  fix: 'Turn encryption on when the file system is created; copy the files of an old one over.',
  remedy: setting({ encryptedAtRest: true }),
  equivalents: { aws: ['CKV_AWS_42'] },
  references: [wellArchitected('SEC 8'), cisAws('2.4.1')],
});
