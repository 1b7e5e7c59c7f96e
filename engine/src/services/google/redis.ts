import { chargedBy } from '../../cost/charged-by.ts';
import type { PricedResource } from '../../cost/dimension.ts';
import { perGbMonth } from '../../cost/per-gb-month.ts';
import { perHour } from '../../cost/per-hour.ts';
import type { Fact } from '../../graph/fact.ts';
import { facetOf } from '../../graph/graph.ts';
import { asNumber } from '../plain.ts';
import { always, custom, equals, number, type Reading, written } from '../reading.ts';
import { tags } from '../readings/tags.ts';
import { service } from '../service.ts';
import { registry } from './pages.ts';

const page = registry('redis_instance');
const cluster = registry('redis_cluster');
const encryption = 'https://cloud.google.com/docs/security/encryption/default-encryption';

/** Replicas and the one that takes writes. */
const nodes: Reading<number> = custom(['replica_count'], (context): Fact<number> | undefined => {
  const [slot] = written(context, 'replica_count');
  const fact = slot && asNumber(slot.value);
  return fact?.state === 'known' ? { ...fact, value: fact.value + 1 } : fact;
});

const gib = (resource: PricedResource): number | undefined => {
  const memory = facetOf(resource, 'memoryLimit');
  return memory.state === 'known' ? memory.value / 1024 : undefined;
};

/** Price level by size: M1 up to 4 GB, M5 above 100. */
const level = (size: number): string =>
  `m${[4, 10, 35, 100].filter((most) => size > most).length + 1}`;

export const redisInstance = service({
  id: 'google-redis-instance',
  name: 'Memorystore for Redis',
  provider: 'google',
  kind: 'cache.memory',
  icon: 'google/memorystore',
  formats: {
    terraform: {
      type: 'google_redis_instance',
      label: 'name',
      facets: {
        publicEndpoint: always(false, 'https://cloud.google.com/memorystore/docs/redis/networking'),
        authenticationRequired: 'auth_enabled',
        tlsRequired: equals('transit_encryption_mode', 'SERVER_AUTHENTICATION'),
        multiZone: equals('tier', 'STANDARD_HA'),
        automaticFailover: equals('tier', 'STANDARD_HA'),
        productionTier: equals('tier', 'STANDARD_HA'),
        tier: 'tier',
        automaticBackups: equals('persistence_config.persistence_mode', 'RDB'),
        instances: nodes,
        memoryLimit: number('memory_size_gb', 1024),
        encryptedAtRest: always(true, encryption),
        engine: always('redis', page),
        engineVersion: 'redis_version',
        zones: 'location_id',
        tags: tags('labels'),
      },
      links: { inNetwork: 'authorized_network', encryptedWith: 'customer_managed_key' },
    },
  },
  defaults: {
    authenticationRequired: { value: false, page },
    tlsRequired: { value: false, page },
    multiZone: { value: false, page },
    automaticFailover: { value: false, page },
    productionTier: { value: false, page },
    tier: { value: 'BASIC', page },
    automaticBackups: { value: false, page },
    instances: { value: 1, page },
    tags: { value: [], page },
  },
  sla: 'google-memorystore-for-redis',
  prices: [
    perGbMonth({
      provider: 'google',
      dimension: (resource) => {
        const tier = facetOf(resource, 'tier');
        const word = tier.state === 'known' && tier.value === 'STANDARD_HA' ? 'standard' : 'basic';
        return `redis_instance.redis_instance_${word}_${level(gib(resource) ?? 1)}`;
      },
      label: 'Memory',
      size: gib,
    }),
    (resource) =>
      resource.properties.entries.has('replica_count') &&
      resource.properties.entries.has('read_replicas_mode')
        ? { label: 'Read replicas', notPriced: 'read replicas are not in the price tables' }
        : [],
  ],
});

/** Nodes of a sharded cache: shards, each with its replicas. */
const clusterNodes = ({ properties }: PricedResource): number | undefined => {
  const at = (name: string): number | undefined => {
    const value = properties.entries.get(name);
    if (value === undefined) return name === 'replica_count' ? 0 : undefined;
    const number = value.kind === 'scalar' ? Number(value.value) : Number.NaN;
    return Number.isFinite(number) ? number : undefined;
  };
  const [shards, replicas] = [at('shard_count'), at('replica_count')];
  return shards === undefined || replicas === undefined ? undefined : shards * (1 + replicas);
};

export const redisCluster = service({
  id: 'google-redis-cluster',
  name: 'Memorystore cluster',
  provider: 'google',
  kind: 'cache.memory',
  icon: 'google/memorystore',
  formats: {
    terraform: {
      type: ['google_redis_cluster', 'google_memorystore_instance'],
      label: 'name',
      facets: {
        publicEndpoint: always(
          false,
          'https://cloud.google.com/memorystore/docs/cluster/networking',
        ),
        tlsRequired: equals(
          'transit_encryption_mode',
          'TRANSIT_ENCRYPTION_MODE_SERVER_AUTHENTICATION',
          'SERVER_AUTHENTICATION',
        ),
        authenticationRequired: equals('authorization_mode', 'AUTH_MODE_IAM_AUTH', 'IAM_AUTH'),
        multiZone: equals('zone_distribution_config.mode', 'MULTI_ZONE'),
        automaticFailover: custom<boolean>(['replica_count'], (context) => {
          const [slot] = written(context, 'replica_count');
          const fact = slot && asNumber(slot.value);
          return fact?.state === 'known' ? { ...fact, value: fact.value > 0 } : fact;
        }),
        automaticBackups: equals('persistence_config.mode', 'RDB', 'AOF'),
        encryptedAtRest: always(true, encryption),
        deletionProtection: 'deletion_protection_enabled',
        storageType: 'node_type',
        zones: 'zone_distribution_config.zone',
      },
      links: {
        inNetwork:
          'psc_configs[].network|desired_psc_auto_connections[].network|desired_auto_created_endpoints[].network',
        encryptedWith: 'kms_key',
      },
    },
  },
  defaults: {
    tlsRequired: { value: false, page: cluster },
    authenticationRequired: { value: false, page: cluster },
    multiZone: { value: true, page: cluster },
    automaticFailover: { value: false, page: cluster },
    automaticBackups: { value: false, page: cluster },
    deletionProtection: { terraform: true, page: cluster },
    storageType: { value: 'REDIS_HIGHMEM_MEDIUM', page: cluster },
  },
  sla: 'google-memorystore-for-redis-cluster',
  prices: [
    perHour({
      provider: 'google',
      dimension: ({ facets: { storageType } }) =>
        storageType?.state === 'known'
          ? `redis_cluster.cluster_node_${storageType.value.toLowerCase().replace(/^redis_/, '')}`
          : undefined,
      label: 'Node hours',
      count: clusterNodes,
    }),
  ],
});

export const memcache = service({
  id: 'google-memcache',
  name: 'Memorystore for Memcached',
  provider: 'google',
  kind: 'cache.memory',
  icon: 'google/memorystore',
  formats: {
    terraform: {
      type: 'google_memcache_instance',
      label: 'name',
      facets: {
        publicEndpoint: always(
          false,
          'https://cloud.google.com/memorystore/docs/memcached/networking',
        ),
        instances: 'node_count',
        engine: always('memcached', registry('memcache_instance')),
        zones: 'zones',
        tags: tags('labels'),
      },
      links: { inNetwork: 'authorized_network' },
    },
  },
  defaults: { tags: { value: [], page: registry('memcache_instance') } },
  sla: 'google-memorystore-for-memcached',
  prices: [chargedBy('the cores and memory of its nodes')],
});
