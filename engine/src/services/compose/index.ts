import type { Service } from '../service.ts';
import { composeAiModel } from './ai-model.ts';
import { composeAlarm } from './alarm.ts';
import { composeApiGateway } from './api-gateway.ts';
import { composeBackup } from './backup.ts';
import { composeCache } from './cache.ts';
import { composeCertificate } from './certificate.ts';
import { composeConfig } from './config.ts';
import { composeContainer } from './container.ts';
import { composeDataProcessing } from './data-processing.ts';
import { composeDatabaseProxy } from './database-proxy.ts';
import { composeDirectory } from './directory.ts';
import { composeDns } from './dns.ts';
import { composeDocumentDatabase } from './document-database.ts';
import { composeFileStore } from './file-store.ts';
import { composeGraphDatabase } from './graph-database.ts';
import { composeHttpCache } from './http-cache.ts';
import { composeKeyValueDatabase } from './key-value-database.ts';
import { composeLoadBalancer } from './load-balancer.ts';
import { composeLogs } from './logs.ts';
import { composeMail } from './mail.ts';
import { composeMessageBroker } from './message-broker.ts';
import { composeMonitoring } from './monitoring.ts';
import { composeNetwork } from './network.ts';
import { composeObjectStore } from './object-store.ts';
import { composePipeline } from './pipeline.ts';
import { composeQueue } from './queue.ts';
import { composeRegistry } from './registry.ts';
import { composeRelationalDatabase } from './relational-database.ts';
import { composeSearch } from './search.ts';
import { composeSecret } from './secret.ts';
import { composeServiceDiscovery } from './service-discovery.ts';
import { composeStream } from './stream.ts';
import { composeThreatDetection } from './threat-detection.ts';
import { composeTransfer } from './transfer.ts';
import { composeVault } from './vault.ts';
import { composeVolume } from './volume.ts';
import { composeVpn } from './vpn.ts';
import { composeWaf } from './waf.ts';
import { composeWarehouse } from './warehouse.ts';
import { composeWorkflow } from './workflow.ts';

/** Every family of Compose service that the engine knows. */
export const composeServices: readonly Service[] = [
  composeAiModel,
  composeAlarm,
  composeApiGateway,
  composeBackup,
  composeCache,
  composeCertificate,
  composeConfig,
  composeContainer,
  composeDataProcessing,
  composeDatabaseProxy,
  composeDirectory,
  composeDns,
  composeDocumentDatabase,
  composeFileStore,
  composeGraphDatabase,
  composeHttpCache,
  composeKeyValueDatabase,
  composeLoadBalancer,
  composeLogs,
  composeMail,
  composeMessageBroker,
  composeMonitoring,
  composeNetwork,
  composeObjectStore,
  composePipeline,
  composeQueue,
  composeRegistry,
  composeRelationalDatabase,
  composeSearch,
  composeSecret,
  composeServiceDiscovery,
  composeStream,
  composeThreatDetection,
  composeTransfer,
  composeVault,
  composeVolume,
  composeVpn,
  composeWaf,
  composeWarehouse,
  composeWorkflow,
];
