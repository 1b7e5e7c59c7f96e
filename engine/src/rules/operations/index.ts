import type { Rule } from '../rule.ts';
import { apiAccessLogs } from './api-access-logs.ts';
import { auditTrailComplete } from './audit-trail-complete.ts';
import { balancerAccessLogs } from './balancer-access-logs.ts';
import { cdnLogs } from './cdn-logs.ts';
import { clusterLogs } from './cluster-logs.ts';
import { containerClusterInsights } from './container-cluster-insights.ts';
import { databaseInsights } from './database-insights.ts';
import { databaseLogsExported } from './database-logs-exported.ts';
import { databaseMinorUpgrades } from './database-minor-upgrades.ts';
import { fleetLaunchTemplate } from './fleet-launch-template.ts';
import { imageTagFixed } from './image-tag-fixed.ts';
import { logsRetention } from './logs-retention.ts';
import { machineDetailedMonitoring } from './machine-detailed-monitoring.ts';
import { networkFlowLogs } from './network-flow-logs.ts';
import { nothingRecorded } from './nothing-recorded.ts';
import { runtimeSupported } from './runtime-supported.ts';
import { tagsOwnerEnvironment } from './tags-owner-environment.ts';
import { tierWithoutAlarms } from './tier-without-alarms.ts';
import { tracingOn } from './tracing-on.ts';
import { workloadDefaultNamespace } from './workload-default-namespace.ts';

/** All rules of the operations pillar. */
export const operationsRules: readonly Rule[] = [
  networkFlowLogs,
  machineDetailedMonitoring,
  databaseInsights,
  databaseLogsExported,
  databaseMinorUpgrades,
  balancerAccessLogs,
  fleetLaunchTemplate,
  cdnLogs,
  apiAccessLogs,
  tracingOn,
  runtimeSupported,
  auditTrailComplete,
  logsRetention,
  clusterLogs,
  containerClusterInsights,
  imageTagFixed,
  workloadDefaultNamespace,
  tagsOwnerEnvironment,
  tierWithoutAlarms,
  nothingRecorded,
];
