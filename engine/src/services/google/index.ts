import type { Service } from '../service.ts';
import { internalAddress, publicAddress } from './address.ts';
import { alloydbCluster, alloydbInstance } from './alloydb.ts';
import { bigqueryDataset, bigqueryTable, composer, dataflow, dataproc } from './analytics.ts';
import { artifactRegistry } from './artifact-registry.ts';
import {
  backendBucket,
  backendService,
  cloudArmor,
  endpointGroup,
  healthCheck,
  networkBackendService,
  targetPool,
} from './backend-service.ts';
import { backupPlan } from './backup-plan.ts';
import { bigtableInstance } from './bigtable.ts';
import { googleProject, googleSettings } from './boundary.ts';
import { cloudFunction, cloudFunction2 } from './cloud-function.ts';
import { cloudRun, cloudRunV1 } from './cloud-run.ts';
import { computeInstance } from './compute-instance.ts';
import { computeTemplate } from './compute-template.ts';
import { cloudBuild, cloudDeploy } from './delivery.ts';
import { computeDisk, computeSnapshot } from './disk.ts';
import { dnsRecord, dnsZone } from './dns.ts';
import {
  apiGateway,
  apigee,
  cloudScheduler,
  cloudTasks,
  eventarc,
  vertexEndpoint,
  workflows,
} from './events.ts';
import { filestore } from './filestore.ts';
import { firestoreDatabase } from './firestore.ts';
import { forwardingRule, privateServiceConnect, serviceAttachment } from './forwarding-rule.ts';
import { gkeCluster, gkeNodePool } from './gke-cluster.ts';
import { folderGrant, organisationGrant, projectGrant, serviceAccountGrant } from './iam-grant.ts';
import {
  googleAutoscaler,
  regionalInstanceGroup,
  unmanagedGroup,
  zonalInstanceGroup,
} from './instance-group.ts';
import { kmsKey, kmsKeyRing } from './kms.ts';
import { auditConfig, logBucket, logSink } from './logging.ts';
import { alertPolicy, dashboard } from './monitoring.ts';
import {
  backupVault,
  bigqueryReservation,
  databaseMigration,
  dataCatalogue,
  firewallEndpoint,
  identityPlatform,
  looker,
  managedFiles,
  mediaCdn,
  parameterManager,
  searchEngine,
  serviceDirectory,
} from './more.ts';
import {
  firewallPolicy,
  networkPeering,
  subnetwork,
  vpcFirewall,
  vpcNetwork,
  vpcRoute,
} from './network.ts';
import { googleProvider } from './provider.ts';
import { pubsubLite, pubsubSubscription, pubsubTopic } from './pubsub.ts';
import { memcache, redisCluster, redisInstance } from './redis.ts';
import { cloudNat, cloudRouter } from './router.ts';
import { secretManagerSecret } from './secrets.ts';
import { securityCentre } from './security-centre.ts';
import { appEngine, cloudRunJob, firebaseHosting } from './serverless.ts';
import { customRole, serviceAccount } from './service-account.ts';
import { spannerDatabase, spannerInstance } from './spanner.ts';
import { sqlInstance } from './sql-instance.ts';
import { storageBucket } from './storage-bucket.ts';
import {
  googleCertificate,
  httpProxy,
  httpsProxy,
  sslPolicy,
  tcpProxy,
  urlMap,
} from './target-proxy.ts';
import { transferJob } from './transfer-job.ts';
import {
  connectivityHub,
  interconnect,
  serviceNetworking,
  vpcConnector,
  vpnGateway,
  vpnTunnel,
} from './vpn.ts';

/** Google Cloud's services. */
export const googleServices: readonly Service[] = [
  alertPolicy,
  alloydbCluster,
  alloydbInstance,
  apiGateway,
  apigee,
  appEngine,
  artifactRegistry,
  auditConfig,
  backendBucket,
  backendService,
  backupPlan,
  backupVault,
  bigqueryDataset,
  bigqueryReservation,
  bigqueryTable,
  bigtableInstance,
  cloudArmor,
  cloudBuild,
  cloudDeploy,
  cloudFunction,
  cloudFunction2,
  cloudNat,
  cloudRouter,
  cloudRun,
  cloudRunJob,
  cloudRunV1,
  cloudScheduler,
  cloudTasks,
  composer,
  computeDisk,
  computeInstance,
  computeSnapshot,
  computeTemplate,
  connectivityHub,
  customRole,
  dashboard,
  dataCatalogue,
  databaseMigration,
  dataflow,
  dataproc,
  dnsRecord,
  dnsZone,
  endpointGroup,
  eventarc,
  filestore,
  firebaseHosting,
  firestoreDatabase,
  firewallEndpoint,
  firewallPolicy,
  folderGrant,
  forwardingRule,
  gkeCluster,
  gkeNodePool,
  googleAutoscaler,
  googleCertificate,
  googleProject,
  googleProvider,
  googleSettings,
  healthCheck,
  httpProxy,
  httpsProxy,
  identityPlatform,
  interconnect,
  internalAddress,
  kmsKey,
  kmsKeyRing,
  logBucket,
  logSink,
  looker,
  managedFiles,
  mediaCdn,
  memcache,
  networkBackendService,
  networkPeering,
  organisationGrant,
  parameterManager,
  privateServiceConnect,
  projectGrant,
  publicAddress,
  pubsubLite,
  pubsubSubscription,
  pubsubTopic,
  redisCluster,
  redisInstance,
  regionalInstanceGroup,
  searchEngine,
  secretManagerSecret,
  securityCentre,
  serviceAccount,
  serviceAccountGrant,
  serviceAttachment,
  serviceDirectory,
  serviceNetworking,
  spannerDatabase,
  spannerInstance,
  sqlInstance,
  sslPolicy,
  storageBucket,
  subnetwork,
  targetPool,
  tcpProxy,
  transferJob,
  unmanagedGroup,
  urlMap,
  vertexEndpoint,
  vpcConnector,
  vpcFirewall,
  vpcNetwork,
  vpcRoute,
  vpnGateway,
  vpnTunnel,
  workflows,
  zonalInstanceGroup,
];
