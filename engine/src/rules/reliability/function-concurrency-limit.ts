import { greaterThanZero } from '../judging.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const functionConcurrencyLimit = rule({
  id: 'function-concurrency-limit',
  title: 'Function without concurrency limit',
  pillar: 'reliability',
  severity: 'low',
  kinds: ['compute.function'],
  asks: ['concurrencyLimit'],
  passes: ({ concurrencyLimit }) => greaterThanZero(concurrencyLimit),
  why: 'One busy function takes all the calls that the account may run at once, and the others are refused.',
  fix: 'Set a limit, and with it how many calls the database behind it has to bear.',
  equivalents: { aws: ['CKV_AWS_115'] },
  references: [wellArchitected('REL 5'), wellArchitected('REL 1')],
});
