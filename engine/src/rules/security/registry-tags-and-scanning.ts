import { all } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const registryTagsAndScanning = rule({
  id: 'registry-tags-and-scanning',
  title: 'Registry tags mutable or images not scanned',
  pillar: 'security',
  severity: 'medium',
  kinds: ['registry'],
  asks: ['immutableTags', 'imageScanning'],
  passes: ({ immutableTags, imageScanning }) => all(immutableTags, imageScanning),
  why: 'A tag can be moved to another image unseen, or an image with known flaws is put to work.',
  fix: 'Make tags immutable and scan images when they are pushed.',
  remedy: setting({ immutableTags: true, imageScanning: true }),
  equivalents: { aws: ['CKV_AWS_51', 'CKV_AWS_163'] },
  references: [wellArchitected('SEC 6'), wellArchitected('SEC 11')],
});
