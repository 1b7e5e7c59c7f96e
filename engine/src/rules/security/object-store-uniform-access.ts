import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreUniformAccess = rule({
  id: 'object-store-uniform-access',
  title: 'Object store without uniform access',
  pillar: 'security',
  severity: 'medium',
  kinds: ['storage.object'],
  asks: ['uniformAccess'],
  passes: ({ uniformAccess }) => uniformAccess,
  why: 'Rights on single objects stay out of sight, so an object can be public in a store that looks closed.',
  fix: 'Turn grants on single objects off and give rights on the store as a whole.',
  remedy: setting({ uniformAccess: true }),
  equivalents: { google: ['CKV_GCP_29'] },
  references: [wellArchitected('SEC 3')],
});
