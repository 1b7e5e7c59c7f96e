import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const balancerDeletionProtection = rule({
  id: 'balancer-deletion-protection',
  title: 'Load balancer without deletion protection',
  pillar: 'reliability',
  severity: 'low',
  kinds: ['load-balancer.application', 'load-balancer.network'],
  asks: ['deletionProtection'],
  passes: ({ deletionProtection }) => deletionProtection,
  why: 'One wrong change deletes the entrance, and a new one has another address.',
  fix: 'Turn deletion protection on.',
  remedy: setting({ deletionProtection: true }),
  equivalents: { aws: ['CKV_AWS_150'] },
  references: [wellArchitected('REL 8')],
});
