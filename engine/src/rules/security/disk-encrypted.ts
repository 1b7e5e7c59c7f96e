import { cisAws, wellArchitected } from '../references.ts';
import { templateAnswers } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const diskEncrypted = rule({
  id: 'disk-encrypted',
  title: 'Block volume or launch disk not encrypted',
  pillar: 'security',
  severity: 'high',
  kinds: ['storage.block', 'compute.vm', 'compute.vm-template', 'compute.vm-group'],
  asks: ['encryptedAtRest'],
  passes: ({ encryptedAtRest }, resource, graph) =>
    templateAnswers(encryptedAtRest, graph, resource),
  why: 'Whoever gets at the disk or one of its snapshots reads all that is on it.',
  fix: 'Encrypt the disk, or make encryption the default for new disks of the account.',
  remedy: setting({ encryptedAtRest: true }),
  equivalents: { aws: ['CKV_AWS_3', 'CKV_AWS_8'] },
  references: [wellArchitected('SEC 8'), cisAws('2.2.1')],
});
