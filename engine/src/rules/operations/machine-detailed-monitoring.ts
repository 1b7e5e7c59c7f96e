import { wellArchitected } from '../references.ts';
import { templateAnswers } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const machineDetailedMonitoring = rule({
  id: 'machine-detailed-monitoring',
  title: 'Instance without detailed monitoring',
  pillar: 'operations',
  severity: 'low',
  kinds: ['compute.vm', 'compute.vm-template'],
  asks: ['enhancedMonitoring'],
  passes: ({ enhancedMonitoring }, resource, graph) =>
    templateAnswers(enhancedMonitoring, graph, resource),
  why: 'Measures every five minutes hide short peaks, and scaling answers late.',
  fix: 'Turn on measures by the minute.',
  remedy: setting({ enhancedMonitoring: true }),
  equivalents: { aws: ['CKV_AWS_126'] },
  references: [wellArchitected('OPS 4')],
});
