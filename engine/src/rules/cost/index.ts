import type { Rule } from '../rule.ts';
import { armEquivalent } from './arm-equivalent.ts';
import { containerRequests } from './container-requests.ts';
import { idleResource } from './idle-resource.ts';
import { objectStoreLifecycle } from './object-store-lifecycle.ts';
import { productionSizeInDevelopment } from './production-size-in-development.ts';
import { steadyFleetCommitment } from './steady-fleet-commitment.ts';
import { transferThroughNat } from './transfer-through-nat.ts';
import { volumeTypeSuperseded } from './volume-type-superseded.ts';

/** All rules of the cost pillar. */
export const costRules: readonly Rule[] = [
  objectStoreLifecycle,
  containerRequests,
  volumeTypeSuperseded,
  idleResource,
  steadyFleetCommitment,
  armEquivalent,
  transferThroughNat,
  productionSizeInDevelopment,
];
