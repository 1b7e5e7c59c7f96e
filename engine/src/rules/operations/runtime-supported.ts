import { awsPage, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const runtimeSupported = rule({
  id: 'runtime-supported',
  title: 'Function on a retired runtime',
  pillar: 'operations',
  severity: 'medium',
  kinds: ['compute.function', 'compute.web-app'],
  asks: ['runtimeSupported'],
  passes: ({ runtimeSupported }) => runtimeSupported,
  why: 'Flaws in the runtime are no longer mended, and one day the provider refuses to deploy it.',
  fix: 'Move to a runtime that the provider still patches.',
  equivalents: { aws: ['CKV_AWS_363'] },
  references: [
    wellArchitected('SEC 6'),
    wellArchitected('OPS 6'),
    awsPage('lambda/latest/dg/lambda-runtimes.html'),
  ],
});
