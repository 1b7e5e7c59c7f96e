import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const secretRotation = rule({
  id: 'secret-rotation',
  title: 'Secret without rotation',
  pillar: 'security',
  severity: 'medium',
  kinds: ['secret'],
  asks: ['rotationEnabled'],
  passes: ({ rotationEnabled }) => rotationEnabled,
  why: 'A password that leaks once works for years.',
  fix: 'Let the secret be replaced by the clock, together with the account that it opens.',
  equivalents: { aws: ['CKV2_AWS_57'] },
  references: [wellArchitected('SEC 2')],
});
