import type { Rule } from '../rule.ts';
import { balancerCrossZone } from './balancer-cross-zone.ts';
import { balancerDeletionProtection } from './balancer-deletion-protection.ts';
import { cacheBackups } from './cache-backups.ts';
import { cacheFailover } from './cache-failover.ts';
import { cdnOriginFailover } from './cdn-origin-failover.ts';
import { clusterProductionTier } from './cluster-production-tier.ts';
import { containerLimits } from './container-limits.ts';
import { containerProbes } from './container-probes.ts';
import { databaseBackupOtherRegion } from './database-backup-other-region.ts';
import { databaseBackups } from './database-backups.ts';
import { databaseDeletionProtection } from './database-deletion-protection.ts';
import { databaseMultiZone } from './database-multi-zone.ts';
import { eventNamespaceMultiZone } from './event-namespace-multi-zone.ts';
import { fixedSizeFleet } from './fixed-size-fleet.ts';
import { fleetBalancerHealthCheck } from './fleet-balancer-health-check.ts';
import { functionConcurrencyLimit } from './function-concurrency-limit.ts';
import { functionDeadLetterQueue } from './function-dead-letter-queue.ts';
import { natPerZone } from './nat-per-zone.ts';
import { nodePoolRepairAndUpgrade } from './node-pool-repair-and-upgrade.ts';
import { objectStoreOneZone } from './object-store-one-zone.ts';
import { objectStoreVersioning } from './object-store-versioning.ts';
import { oneZoneOnly } from './one-zone-only.ts';
import { queueDeadLetterQueue } from './queue-dead-letter-queue.ts';
import { searchDedicatedMasters } from './search-dedicated-masters.ts';
import { singlePointOfFailure } from './single-point-of-failure.ts';
import { singleReplica } from './single-replica.ts';
import { statefulSecondRegion } from './stateful-second-region.ts';
import { synchronousChain } from './synchronous-chain.ts';
import { tablePointInTimeRecovery } from './table-point-in-time-recovery.ts';
import { targetsHealthCheck } from './targets-health-check.ts';
import { warehouseSnapshots } from './warehouse-snapshots.ts';
import { webAppHealthCheck } from './web-app-health-check.ts';
import { webPlanForProduction } from './web-plan-for-production.ts';

/** All rules of the reliability pillar. */
export const reliabilityRules: readonly Rule[] = [
  objectStoreVersioning,
  objectStoreOneZone,
  databaseMultiZone,
  databaseBackups,
  databaseBackupOtherRegion,
  databaseDeletionProtection,
  tablePointInTimeRecovery,
  cacheFailover,
  cacheBackups,
  warehouseSnapshots,
  searchDedicatedMasters,
  balancerDeletionProtection,
  balancerCrossZone,
  targetsHealthCheck,
  fleetBalancerHealthCheck,
  cdnOriginFailover,
  functionDeadLetterQueue,
  queueDeadLetterQueue,
  functionConcurrencyLimit,
  nodePoolRepairAndUpgrade,
  clusterProductionTier,
  webPlanForProduction,
  webAppHealthCheck,
  eventNamespaceMultiZone,
  containerProbes,
  containerLimits,
  singlePointOfFailure,
  oneZoneOnly,
  statefulSecondRegion,
  natPerZone,
  synchronousChain,
  fixedSizeFleet,
  singleReplica,
];
