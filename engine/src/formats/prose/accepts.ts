import type { Concept, Trait } from './meaning.ts';

const databases: readonly Concept[] = ['relational', 'aurora', 'spanner', 'document', 'graph'];
const stores: readonly Concept[] = [
  ...databases,
  'cache',
  'search',
  'warehouse',
  'key-value',
  'object-store',
  'file-store',
  'disk',
  'stream',
  'kafka',
  'broker',
  'queue',
  'topic',
];
const machines: readonly Concept[] = ['vm', 'fleet', 'node-pool', 'kubernetes'];
const fronts: readonly Concept[] = [
  'balancer',
  'network-balancer',
  'global-balancer',
  'cdn',
  'api',
];
const containers: readonly Concept[] = ['container-service', 'function', 'web-app'];

/** What each trait can be said of. */
const accepted: Readonly<Record<Trait, readonly Concept[]>> = {
  'multi-zone': [...machines, ...stores, ...containers, 'nat', ...fronts],
  encrypted: [...stores, ...machines, 'logs', 'secret', 'trail', 'registry'],
  public: [...stores, ...machines, ...fronts, ...containers, 'subnet', 'registry'],
  backups: [...stores, 'vm'],
  geo: stores,
  days: [...stores, 'logs', 'backup'],
  protected: [...stores, ...fronts, ...machines],
  storage: [...machines, ...stores],
  'storage-type': [...machines, ...stores],
  iops: [...machines, ...stores],
  memory: [...containers, 'cache', 'vm'],
  vcpu: [...containers, 'vm'],
  autoscale: [...machines, ...containers, 'key-value', 'aurora'],
  range: [...machines, ...containers, 'key-value', 'aurora'],
  zones: [
    ...machines,
    ...containers,
    ...stores,
    ...fronts,
    'nat',
    'subnet',
    'public-subnet',
    'private-subnet',
    'network',
  ],
  nodes: [
    'cache',
    'search',
    'kafka',
    'warehouse',
    'broker',
    'aurora',
    'document',
    'graph',
    'key-value',
    'data-job',
  ],
  replicas: [...databases, 'cache', ...containers],
  versioned: ['object-store'],
  spot: [...machines, 'container-service'],
  serverless: ['aurora', 'warehouse', 'cache', 'relational', 'kafka', 'document', 'search'],
  'on-demand': ['key-value', 'document', 'stream'],
  provisioned: ['key-value', 'document', 'stream', 'file-store'],
  tls: [...fronts, 'cache', ...databases],
  'plain-http': fronts,
  'access-logs': [...fronts, 'object-store'],
  'flow-logs': ['network'],
  tracing: ['function', 'api', 'workflow'],
  insights: [...databases, 'container-cluster', 'kubernetes', 'vm'],
  runtime: ['function', 'web-app'],
  version: [...stores, 'kubernetes', 'function'],
  windows: machines,
  'dead-letter': ['queue', 'function', 'topic'],
  rotation: ['key', 'secret'],
  lifecycle: ['object-store', 'registry'],
  'point-in-time': ['key-value', ...databases],
  fifo: ['queue', 'topic'],
  'ssh-open': ['vm', 'fleet', 'bastion', 'security-group'],
  'rdp-open': ['vm', 'fleet', 'bastion', 'security-group'],
  'waf-protected': fronts,
};
const sets = new Map<Trait, ReadonlySet<Concept>>(
  Object.entries(accepted).map(([trait, concepts]) => [trait as Trait, new Set(concepts)]),
);

/** Whether the trait can be said of the concept. */
export function accepts(concept: Concept, trait: Trait): boolean {
  return sets.get(trait)?.has(concept) ?? false;
}
