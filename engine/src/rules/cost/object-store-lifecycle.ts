import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const objectStoreLifecycle = rule({
  id: 'object-store-lifecycle',
  title: 'Object store without lifecycle rules',
  pillar: 'cost',
  severity: 'low',
  kinds: ['storage.object'],
  asks: ['lifecycleRules'],
  passes: ({ lifecycleRules }) => lifecycleRules,
  why: 'Old objects, old versions and broken uploads are paid for every month without end.',
  fix: 'Move what is seldom read to a cheaper class and remove what nobody needs, by rule.',
  remedy: setting({ lifecycleRules: true }),
  needsDecision: 'somebody must say how long the data is needed',
  equivalents: { aws: ['CKV2_AWS_61'] },
  references: [wellArchitected('COST 4'), wellArchitected('SUS 4')],
});
