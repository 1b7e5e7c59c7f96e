import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreVersioning = rule({
  id: 'object-store-versioning',
  title: 'Object store without versioning',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['storage.object'],
  asks: ['versioning'],
  passes: ({ versioning }) => versioning,
  why: 'What is overwritten or deleted, by mistake or by an attacker, is gone.',
  fix: 'Keep older versions of objects, and remove them by a lifecycle rule after some weeks.',
  remedy: setting({ versioning: true }),
  equivalents: { aws: ['CKV_AWS_21'], google: ['CKV_GCP_78'] },
  references: [wellArchitected('REL 9')],
});
