import { any } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseInsights = rule({
  id: 'database-insights',
  title: 'Database without enhanced monitoring or performance insights',
  pillar: 'operations',
  severity: 'low',
  kinds: ['database.relational'],
  asks: ['enhancedMonitoring', 'queryInsights'],
  passes: ({ enhancedMonitoring, queryInsights }) => any(enhancedMonitoring, queryInsights),
  why: 'When the database is slow, nobody can see which query or which process of the machine it waits for.',
  fix: 'Turn on finer measures of the machine and the view of slow queries.',
  remedy: setting({ queryInsights: true }),
  equivalents: { aws: ['CKV_AWS_118', 'CKV_AWS_353'] },
  references: [wellArchitected('OPS 4'), wellArchitected('PERF 3')],
});
