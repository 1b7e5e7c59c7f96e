import { redisNodes } from '../../cost/azure-redis.ts';
import { chargedBy } from '../../cost/charged-by.ts';
import { known } from '../../graph/fact.ts';
import { always, custom, equals, negated, notEquals } from '../reading.ts';
import { countAtLeast } from '../readings/azure-counts.ts';
import { diagnosed, diagnosedTo } from '../readings/azure-diagnostics.ts';
import { azureDocs, azurePage } from '../readings/azure-pages.ts';
import { wholeRangeOf } from '../readings/azure-ranges.ts';
import { tags } from '../readings/tags.ts';
import { tls } from '../readings/tls.ts';
import { textAt } from '../readings/within.ts';
import { service } from '../service.ts';

const page = azurePage('redis_cache');
const encryption = azureDocs('azure-cache-for-redis/cache-how-to-encryption');

export const redisCache = service({
  id: 'azure-redis-cache',
  name: 'Azure Cache for Redis',
  provider: 'azure',
  kind: 'cache.memory',
  icon: 'azure/redis',
  formats: {
    terraform: {
      type: 'azurerm_redis_cache',
      facets: {
        engine: always('redis', page),
        engineVersion: 'redis_version',
        tlsRequired: negated('non_ssl_port_enabled|enable_non_ssl_port'),
        minTlsVersion: tls('minimum_tls_version'),
        publicEndpoint: 'public_network_access_enabled',
        admitsAnyNetwork: wholeRangeOf('azurerm_redis_firewall_rule', 'start_ip', 'end_ip'),
        sharedCredentialsAccepted: 'access_keys_authentication_enabled',
        authenticationRequired:
          'redis_configuration.authentication_enabled|redis_configuration.enable_authentication',
        automaticFailover: equals('sku_name', 'Standard', 'Premium'),
        multiZone: countAtLeast('zones', 2),
        zones: 'zones',
        automaticBackups: 'redis_configuration.rdb_backup_enabled',
        productionTier: notEquals('sku_name', 'Basic'),
        tier: 'sku_name',
        encryptedAtRest: always(true, encryption),
        instanceSize: custom(['sku_name', 'family', 'capacity'], (context) => {
          const parts = ['sku_name', 'family', 'capacity'].map((name) => textAt(context, name));
          const [tier, family, capacity] = parts;
          if (tier === undefined || family === undefined || capacity === undefined)
            return undefined;
          return known(`${tier}_${family}${capacity}`, { by: 'file', at: context.resource.at });
        }),
        tags: tags('tags'),
      },
      links: { placedIn: 'subnet_id', runsAs: 'identity.identity_ids', logsTo: diagnosedTo },
      attachments: {
        ...diagnosed,
        azurerm_redis_firewall_rule: 'redis_cache_name',
        azurerm_redis_linked_server: 'target_redis_cache_name',
      },
    },
  },
  defaults: {
    tlsRequired: { value: true, page },
    minTlsVersion: { value: 1.2, page },
    publicEndpoint: { value: true, page },
    admitsAnyNetwork: { value: true, page: azurePage('redis_firewall_rule') },
    sharedCredentialsAccepted: { value: true, page },
    authenticationRequired: { value: true, page },
    multiZone: { value: false, page },
    zones: { value: [], page },
    automaticBackups: { value: false, page },
    tags: { value: [], page },
  },
  sla: 'azure-cache-for-redis',
  prices: [redisNodes],
});

export const managedRedis = service({
  id: 'azure-managed-redis',
  name: 'Azure Managed Redis',
  provider: 'azure',
  kind: 'cache.memory',
  icon: 'azure/redis',
  formats: {
    terraform: {
      type: ['azurerm_managed_redis', 'azurerm_redis_enterprise_cluster'],
      facets: {
        engine: always('redis', azurePage('managed_redis')),
        instanceSize: 'sku_name',
        automaticFailover: 'high_availability_enabled',
        tlsRequired: equals('default_database.client_protocol', 'Encrypted'),
        minTlsVersion: tls('minimum_tls_version'),
        publicEndpoint: notEquals('public_network_access', 'Disabled'),
        encryptedAtRest: always(true, encryption),
        zones: 'zones',
        tags: tags('tags'),
      },
      links: { runsAs: 'identity.identity_ids' },
      attachments: { azurerm_redis_enterprise_database: 'cluster_id' },
    },
  },
  defaults: {
    automaticFailover: { value: true, page: azurePage('managed_redis') },
    tlsRequired: { value: true, page: azurePage('managed_redis') },
    minTlsVersion: { value: 1.2, page: azurePage('redis_enterprise_cluster') },
    publicEndpoint: { value: true, page: azurePage('managed_redis') },
    tags: { value: [], page: azurePage('managed_redis') },
  },
  sla: 'azure-managed-redis',
  prices: [chargedBy('the size of its nodes')],
});
