import type { Service } from '../service.ts';
import { cognitiveAccount, cognitiveDeployment } from './ai-services.ts';
import { actionGroup, logAlert, metricAlert } from './alerts.ts';
import { apiManagement } from './api-management.ts';
import { appConfiguration } from './app-configuration.ts';
import {
  functionApp,
  functionAppSlot,
  olderWebApp,
  servicePlan,
  webAppService,
  webAppSlot,
} from './app-service.ts';
import { applicationGateway } from './application-gateway.ts';
import { automation, batchAccount } from './automation.ts';
import { autoscaleSetting } from './autoscale-setting.ts';
import { bastionHost } from './bastion.ts';
import { cdnEndpoint, cdnProfile } from './cdn.ts';
import { containerApp, containerAppEnvironment, containerAppJob } from './container-app.ts';
import { containerGroup } from './container-group.ts';
import { containerRegistry } from './container-registry.ts';
import { cosmosAccount, cosmosDocuments, cosmosGraphs, cosmosTables } from './cosmos-account.ts';
import { dashboards, securityCenter } from './defender.ts';
import { diagnosticSetting, flowLog } from './diagnostic-setting.ts';
import { dnsRecord, dnsZone, privateDnsZone, privateResolver, trafficManager } from './dns.ts';
import { eventGridSystemTopic, eventGridTopic } from './event-grid.ts';
import { eventHub, eventHubNamespace } from './event-hubs.ts';
import { azureFirewall, ddosProtection, firewallPolicy } from './firewall.ts';
import { mysqlFlexibleServer, postgresFlexibleServer } from './flexible-server.ts';
import { classicFrontDoor, frontDoor } from './front-door.ts';
import { managedIdentity, roleAssignment, roleDefinition } from './identity.ts';
import { iotHub } from './iot-hub.ts';
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
import { diskSnapshot, machineImage, managedDisk } from './managed-disk.ts';
import { natGateway } from './nat-gateway.ts';
import { netAppVolume } from './netapp-volume.ts';
import { networkInterface } from './network-interface.ts';
import { networkSecurityGroup } from './network-security-group.ts';
import { privateEndpoint, privateLinkService } from './private-endpoint.ts';
import { publicIp, publicIpPrefix } from './public-ip.ts';
import { recoveryVault } from './recovery-vault.ts';
import { managedRedis, redisCache } from './redis-cache.ts';
import { azureProvider, resourceGroup } from './resource-group.ts';
import { linuxScaleSet, otherScaleSet, windowsScaleSet } from './scale-set.ts';
import { searchService } from './search-service.ts';
import { serviceBusNamespace, serviceBusQueue, serviceBusTopic } from './service-bus.ts';
import { azureSettings } from './settings.ts';
import { mariadbServer, mysqlSingleServer, postgresSingleServer } from './single-server.ts';
import { sqlDatabase, sqlElasticPool, sqlFailoverGroup } from './sql-database.ts';
import { sqlManagedInstance } from './sql-managed-instance.ts';
import { sqlServer } from './sql-server.ts';
import { staticWebApp } from './static-web-app.ts';
import {
  storageAccount,
  storageContainer,
  storageQueue,
  storageShare,
  storageTable,
} from './storage-account.ts';
import { sparkPool, synapsePool, synapseWorkspace } from './synapse.ts';
import { userMessaging } from './user-messaging.ts';
import { virtualHub, virtualWan } from './virtual-hub.ts';
import {
  linuxVirtualMachine,
  olderVirtualMachine,
  windowsVirtualMachine,
} from './virtual-machine.ts';
import { routeTable, subnet, virtualNetwork, virtualNetworkPeering } from './virtual-network.ts';
import { expressRoute, vpnConnection, vpnGateway } from './vpn-gateway.ts';
import { frontDoorWafPolicy, wafPolicy } from './waf-policy.ts';
import { workflow } from './workflow.ts';

/** All services of Azure. */
export const azureServices: readonly Service[] = [
  cognitiveAccount,
  cognitiveDeployment,
  metricAlert,
  logAlert,
  actionGroup,
  apiManagement,
  appConfiguration,
  webAppService,
  olderWebApp,
  webAppSlot,
  functionApp,
  functionAppSlot,
  servicePlan,
  applicationGateway,
  automation,
  batchAccount,
  autoscaleSetting,
  bastionHost,
  cdnEndpoint,
  cdnProfile,
  containerApp,
  containerAppJob,
  containerAppEnvironment,
  containerGroup,
  containerRegistry,
  cosmosAccount,
  cosmosDocuments,
  cosmosTables,
  cosmosGraphs,
  securityCenter,
  dashboards,
  diagnosticSetting,
  flowLog,
  dnsZone,
  privateDnsZone,
  dnsRecord,
  privateResolver,
  trafficManager,
  eventGridTopic,
  eventGridSystemTopic,
  eventHubNamespace,
  eventHub,
  azureFirewall,
  firewallPolicy,
  ddosProtection,
  postgresFlexibleServer,
  mysqlFlexibleServer,
  frontDoor,
  classicFrontDoor,
  managedIdentity,
  roleAssignment,
  roleDefinition,
  iotHub,
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
  managedDisk,
  diskSnapshot,
  machineImage,
  natGateway,
  netAppVolume,
  networkInterface,
  networkSecurityGroup,
  privateEndpoint,
  privateLinkService,
  publicIp,
  publicIpPrefix,
  recoveryVault,
  redisCache,
  managedRedis,
  resourceGroup,
  azureProvider,
  linuxScaleSet,
  windowsScaleSet,
  otherScaleSet,
  searchService,
  serviceBusNamespace,
  serviceBusQueue,
  serviceBusTopic,
  azureSettings,
  postgresSingleServer,
  mysqlSingleServer,
  mariadbServer,
  sqlDatabase,
  sqlElasticPool,
  sqlFailoverGroup,
  sqlManagedInstance,
  sqlServer,
  staticWebApp,
  storageAccount,
  storageContainer,
  storageShare,
  storageQueue,
  storageTable,
  synapseWorkspace,
  synapsePool,
  sparkPool,
  userMessaging,
  virtualHub,
  virtualWan,
  linuxVirtualMachine,
  windowsVirtualMachine,
  olderVirtualMachine,
  virtualNetwork,
  subnet,
  routeTable,
  virtualNetworkPeering,
  vpnGateway,
  vpnConnection,
  expressRoute,
  wafPolicy,
  frontDoorWafPolicy,
  workflow,
];
