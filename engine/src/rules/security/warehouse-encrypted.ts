import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const warehouseEncrypted = rule({
  id: 'warehouse-encrypted',
  title: 'Warehouse not encrypted',
  pillar: 'security',
  severity: 'medium',
  kinds: ['warehouse'],
  asks: ['encryptedAtRest'],
  passes: ({ encryptedAtRest }) => encryptedAtRest,
  why: 'A warehouse gathers the data of the whole company; its disks and snapshots can be read by whoever gets at them.',
  fix: 'Turn encryption of the cluster on; the provider moves the data to an encrypted copy.',
  remedy: setting({ encryptedAtRest: true }),
  equivalents: { aws: ['CKV_AWS_64'] },
  references: [wellArchitected('SEC 8')],
});
