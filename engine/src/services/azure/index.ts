import type { Service } from '../service.ts';
import {
  functionApp,
  functionAppSlot,
  olderWebApp,
  servicePlan,
  webAppService,
  webAppSlot,
} from './app-service.ts';
import { applicationGateway } from './application-gateway.ts';
import { mysqlFlexibleServer, postgresFlexibleServer } from './flexible-server.ts';
import {
  keyVault,
  keyVaultCertificate,
  keyVaultKey,
  keyVaultSecret,
  managedHsm,
} from './key-vault.ts';
import { kubernetesCluster, kubernetesNodePool } from './kubernetes-cluster.ts';
import {
  loadBalancer,
  loadBalancerOutboundRule,
  loadBalancerPool,
  loadBalancerRule,
} from './load-balancer.ts';
import { applicationInsights, logAnalyticsWorkspace } from './log-analytics.ts';
import { networkInterface } from './network-interface.ts';
import { networkSecurityGroup } from './network-security-group.ts';
import { publicIp, publicIpPrefix } from './public-ip.ts';
import { managedRedis, redisCache } from './redis-cache.ts';
import { azureProvider, resourceGroup } from './resource-group.ts';
import { linuxScaleSet, otherScaleSet, windowsScaleSet } from './scale-set.ts';
import {
  sqlDatabase,
  sqlElasticPool,
  sqlFailoverGroup,
  sqlManagedInstance,
  sqlServer,
} from './sql-server.ts';
import {
  storageAccount,
  storageContainer,
  storageQueue,
  storageShare,
  storageTable,
} from './storage-account.ts';
import {
  linuxVirtualMachine,
  olderVirtualMachine,
  windowsVirtualMachine,
} from './virtual-machine.ts';
import { routeTable, subnet, virtualNetwork, virtualNetworkPeering } from './virtual-network.ts';

/** All services of Azure. */
export const azureServices: readonly Service[] = [
  webAppService,
  olderWebApp,
  webAppSlot,
  functionApp,
  functionAppSlot,
  servicePlan,
  applicationGateway,
  postgresFlexibleServer,
  mysqlFlexibleServer,
  keyVault,
  managedHsm,
  keyVaultKey,
  keyVaultSecret,
  keyVaultCertificate,
  kubernetesCluster,
  kubernetesNodePool,
  loadBalancer,
  loadBalancerPool,
  loadBalancerRule,
  loadBalancerOutboundRule,
  logAnalyticsWorkspace,
  applicationInsights,
  networkInterface,
  networkSecurityGroup,
  publicIp,
  publicIpPrefix,
  redisCache,
  managedRedis,
  resourceGroup,
  azureProvider,
  linuxScaleSet,
  windowsScaleSet,
  otherScaleSet,
  sqlServer,
  sqlDatabase,
  sqlElasticPool,
  sqlManagedInstance,
  sqlFailoverGroup,
  storageAccount,
  storageContainer,
  storageShare,
  storageQueue,
  storageTable,
  linuxVirtualMachine,
  windowsVirtualMachine,
  olderVirtualMachine,
  virtualNetwork,
  subnet,
  routeTable,
  virtualNetworkPeering,
];
