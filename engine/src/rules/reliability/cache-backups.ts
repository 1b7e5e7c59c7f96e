import { notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const cacheBackups = rule({
  id: 'cache-backups',
  title: 'Cache without backups',
  pillar: 'reliability',
  severity: 'low',
  kinds: ['cache.memory'],
  asks: ['automaticBackups', 'engine'],
  passes: ({ automaticBackups, engine }) =>
    engine.state === 'known' && engine.value.toLowerCase() === 'memcached'
      ? notApplicable
      : automaticBackups,
  why: 'After a failure the cache starts empty; sessions and counters kept only there are lost.',
  fix: "Keep daily snapshots for at least a day, if the cache holds anything that can't be made again.",
  remedy: setting({ automaticBackups: true }),
  equivalents: { aws: ['CKV_AWS_134'] },
  references: [wellArchitected('REL 9')],
});
