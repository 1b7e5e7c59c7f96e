import type { Rule } from '../rule.ts';
import { apiCaching } from './api-caching.ts';
import { databaseWithoutCache } from './database-without-cache.ts';
import { machineStorageOptimised } from './machine-storage-optimised.ts';
import { regionHop } from './region-hop.ts';
import { sizePreviousGeneration } from './size-previous-generation.ts';
import { staticWithoutCdn } from './static-without-cdn.ts';
import { subnetPrivateServiceAccess } from './subnet-private-service-access.ts';
import { tableAutoScaling } from './table-auto-scaling.ts';

/** All rules of the performance pillar. */
export const performanceRules: readonly Rule[] = [
  machineStorageOptimised,
  tableAutoScaling,
  apiCaching,
  subnetPrivateServiceAccess,
  sizePreviousGeneration,
  staticWithoutCdn,
  databaseWithoutCache,
  regionHop,
];
