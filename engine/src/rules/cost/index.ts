import type { Rule } from '../rule.ts';
import { containerRequests } from './container-requests.ts';
import { objectStoreLifecycle } from './object-store-lifecycle.ts';
import { volumeTypeSuperseded } from './volume-type-superseded.ts';

/** All rules of the cost pillar. */
export const costRules: readonly Rule[] = [
  objectStoreLifecycle,
  containerRequests,
  volumeTypeSuperseded,
];
