import { all } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cacheFailover = rule({
  id: 'cache-failover',
  title: 'Cache without automatic failover across zones',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['cache.memory'],
  asks: ['automaticFailover', 'multiZone'],
  passes: ({ automaticFailover, multiZone }) => all(automaticFailover, multiZone),
  why: 'When its zone fails, the cache is empty and gone, and the whole load falls on the database.',
  fix: 'Keep a replica in a second zone and let it take over by itself.',
  remedy: setting({ automaticFailover: true, multiZone: true }),
  equivalents: { aws: ['CKV2_AWS_50'] },
  references: [wellArchitected('REL 10'), wellArchitected('REL 11')],
});
