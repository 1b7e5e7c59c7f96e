import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const balancerCrossZone = rule({
  id: 'balancer-cross-zone',
  title: 'Load balancer without cross-zone balancing',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['load-balancer.application', 'load-balancer.network'],
  asks: ['crossZoneBalancing'],
  passes: ({ crossZoneBalancing }) => crossZoneBalancing,
  why: 'Each zone gets the same share whatever its number of members, so the smaller zone is overloaded first.',
  fix: 'Share the load over all zones alike.',
  remedy: setting({ crossZoneBalancing: true }),
  equivalents: { aws: ['CKV_AWS_138', 'CKV_AWS_152'] },
  references: [wellArchitected('REL 10'), wellArchitected('PERF 4')],
});
