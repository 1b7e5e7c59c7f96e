import { googlePage, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const machineSecureBoot = rule({
  id: 'machine-secure-boot',
  title: 'Virtual machine without shielded or secure boot',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.vm', 'compute.vm-template', 'compute.vm-group'],
  asks: ['secureBoot'],
  passes: ({ secureBoot }) => secureBoot,
  why: 'A changed boot loader or kernel starts before anything that could notice it.',
  fix: 'Turn on secure boot with its virtual trusted platform module and integrity monitoring.',
  remedy: setting({ secureBoot: true }),
  equivalents: { google: ['CKV_GCP_39'] },
  references: [wellArchitected('SEC 6'), googlePage('compute/shielded-vm/docs/shielded-vm')],
});
