import { containerKinds } from '../containers.ts';
import { kubernetesPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const imageTagFixed = rule({
  id: 'image-tag-fixed',
  title: 'Image tag floating',
  pillar: 'operations',
  severity: 'medium',
  kinds: containerKinds,
  asks: ['imageTagFixed'],
  passes: ({ imageTagFixed }) => imageTagFixed,
  why: 'The next start may bring another version unasked, and nobody can say which one runs or go back to it.',
  fix: 'Name the image by a version or, better, by its digest.',
  equivalents: { kubernetes: ['CKV_K8S_14'] },
  references: [kubernetesPage('concepts/containers/images'), wellArchitected('OPS 5')],
});
