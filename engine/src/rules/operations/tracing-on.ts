import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const tracingOn = rule({
  id: 'tracing-on',
  title: 'Tracing off',
  pillar: 'operations',
  severity: 'low',
  kinds: ['compute.function', 'api-gateway', 'api-route', 'workflow'],
  asks: ['tracing'],
  passes: ({ tracing }) => tracing,
  why: 'When a request is slow or fails, nobody can see in which of its steps.',
  fix: 'Turn tracing on from the first step to the last.',
  remedy: setting({ tracing: true }),
  equivalents: { aws: ['CKV_AWS_50', 'CKV_AWS_73', 'CKV_AWS_284'] },
  references: [wellArchitected('OPS 4')],
});
