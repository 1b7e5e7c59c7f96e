import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const apiCaching = rule({
  id: 'api-caching',
  title: 'API stage without caching',
  pillar: 'performance',
  severity: 'low',
  kinds: ['api-gateway', 'api-route'],
  asks: ['caching'],
  passes: ({ caching }) => caching,
  why: 'Each call costs the full work behind it, though many ask for the same answer.',
  fix: 'Keep answers that may be a little old for some seconds or minutes.',
  equivalents: { aws: ['CKV_AWS_120'] },
  references: [wellArchitected('PERF 3')],
});
