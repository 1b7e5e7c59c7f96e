import type { Resource } from '../graph/architecture.ts';
import type { Kind } from '../graph/kinds.ts';

/** Kinds that may be a container: any software can be run as one. */
export const containerKinds: readonly Kind[] = [
  'workload',
  'compute.batch',
  'compute.container-task',
  'compute.container-service',
  'compute.web-app',
  'database.relational',
  'database.key-value',
  'database.document',
  'database.graph',
  'database.proxy',
  'cache.memory',
  'search',
  'warehouse',
  'data.processing',
  'stream',
  'queue',
  'message-broker',
  'workflow',
  'api-gateway',
  'load-balancer.application',
  'cdn',
  'dns.zone',
  'waf',
  'certificate',
  'gateway.vpn',
  'storage.object',
  'storage.file',
  'transfer',
  'identity.directory',
  'vault',
  'registry',
  'pipeline',
  'ai.model',
  'messaging.users',
  'service-discovery',
  'logs',
  'alarm',
  'monitoring',
  'threat-detection',
  'backup-plan',
  'other',
];

/** Whether it is described as containers with an image, not as a provider's own service. */
export function isContainer({ facets }: Resource): boolean {
  return facets.image !== undefined && facets.image.state !== 'not-applicable';
}
