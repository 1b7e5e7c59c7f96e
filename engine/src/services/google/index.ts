import type { Service } from '../service.ts';
import { internalAddress, publicAddress } from './address.ts';
import {
  backendBucket,
  backendService,
  cloudArmor,
  endpointGroup,
  healthCheck,
  networkBackendService,
  targetPool,
} from './backend-service.ts';
import { cloudFunction, cloudFunction2 } from './cloud-function.ts';
import { cloudRun, cloudRunV1 } from './cloud-run.ts';
import { computeInstance } from './compute-instance.ts';
import { computeTemplate } from './compute-template.ts';
import { computeDisk, computeSnapshot } from './disk.ts';
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
import { networkPeering, subnetwork, vpcFirewall, vpcNetwork, vpcRoute } from './network.ts';
import { googleProvider } from './provider.ts';
import { pubsubLite, pubsubSubscription, pubsubTopic } from './pubsub.ts';
import { memcache, redisCluster, redisInstance } from './redis.ts';
import { cloudNat, cloudRouter } from './router.ts';
import { customRole, serviceAccount } from './service-account.ts';
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

/** Google Cloud's services. */
export const googleServices: readonly Service[] = [
  backendBucket,
  backendService,
  cloudArmor,
  cloudFunction,
  cloudFunction2,
  cloudNat,
  cloudRouter,
  cloudRun,
  cloudRunV1,
  computeDisk,
  computeInstance,
  computeSnapshot,
  computeTemplate,
  customRole,
  endpointGroup,
  folderGrant,
  forwardingRule,
  gkeCluster,
  gkeNodePool,
  googleAutoscaler,
  googleCertificate,
  googleProvider,
  healthCheck,
  httpProxy,
  httpsProxy,
  internalAddress,
  kmsKey,
  kmsKeyRing,
  memcache,
  networkBackendService,
  networkPeering,
  organisationGrant,
  privateServiceConnect,
  projectGrant,
  publicAddress,
  pubsubLite,
  pubsubSubscription,
  pubsubTopic,
  redisCluster,
  redisInstance,
  regionalInstanceGroup,
  serviceAccount,
  serviceAccountGrant,
  serviceAttachment,
  sqlInstance,
  sslPolicy,
  storageBucket,
  subnetwork,
  targetPool,
  tcpProxy,
  unmanagedGroup,
  urlMap,
  vpcFirewall,
  vpcNetwork,
  vpcRoute,
  zonalInstanceGroup,
];
