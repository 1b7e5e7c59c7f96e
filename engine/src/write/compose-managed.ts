import type { Resource } from '../graph/architecture.ts';
import type { Kind } from '../graph/kinds.ts';
import { unknown } from '../source/value.ts';
import { type Cloud, type Equivalent, isImageOf, nameOf, open } from './compose-words.ts';

function engineOf(service: Resource): string {
  return ['mysql', 'mariadb'].find((engine) => isImageOf(service, engine)) ?? 'postgres';
}

/** The managed services that replace a store; undefined where it is run as containers. */
export function managed(service: Resource, cloud: Cloud): readonly Equivalent[] | undefined {
  if (cloud === 'aws' && service.kind === 'cache.memory' && isImageOf(service, 'memcached'))
    return memcached;
  return managedKinds[cloud][service.kind];
}

const memcached: readonly Equivalent[] = [
  {
    type: 'aws_elasticache_cluster',
    body: (service) => ({
      cluster_id: nameOf(service),
      engine: 'memcached',
      node_type: 'cache.t4g.small',
      num_cache_nodes: 2,
      az_mode: 'cross-az',
    }),
  },
];

const managedKinds: Readonly<
  Record<Cloud, Readonly<Partial<Record<Kind, readonly Equivalent[]>>>>
> = {
  aws: {
    'database.relational': [
      {
        type: 'aws_db_instance',
        body: (service) => ({
          identifier: nameOf(service),
          engine: engineOf(service),
          instance_class: 'db.t4g.small',
          allocated_storage: 20,
          storage_type: 'gp3',
          storage_encrypted: true,
          multi_az: true,
          backup_retention_period: 7,
          deletion_protection: true,
          username: 'app',
          manage_master_user_password: true,
        }),
      },
    ],
    'cache.memory': [
      {
        type: 'aws_elasticache_replication_group',
        body: (service) => ({
          replication_group_id: nameOf(service),
          description: `In place of the Compose service ${service.name}`,
          engine: 'redis',
          node_type: 'cache.t4g.small',
          num_cache_clusters: 2,
          automatic_failover_enabled: true,
          multi_az_enabled: true,
          at_rest_encryption_enabled: true,
          transit_encryption_enabled: true,
        }),
      },
    ],
    'message-broker': [
      {
        type: 'aws_mq_broker',
        body: (service) => ({
          broker_name: nameOf(service),
          engine_type: isImageOf(service, 'activemq') ? 'ActiveMQ' : 'RabbitMQ',
          engine_version: open(service),
          host_instance_type: 'mq.m5.large',
          deployment_mode: isImageOf(service, 'activemq')
            ? 'ACTIVE_STANDBY_MULTI_AZ'
            : 'CLUSTER_MULTI_AZ',
          publicly_accessible: false,
          auto_minor_version_upgrade: true,
          user: { username: 'app', password: open(service) },
        }),
      },
    ],
    search: [
      {
        type: 'aws_opensearch_domain',
        body: (service) => ({
          domain_name: nameOf(service).slice(0, 28),
          cluster_config: {
            instance_type: 't3.medium.search',
            instance_count: 2,
            zone_awareness_enabled: true,
          },
          ebs_options: { ebs_enabled: true, volume_type: 'gp3', volume_size: 20 },
          vpc_options: {
            subnet_ids: unknown('variable private_subnet_ids has no default', service.at),
            security_group_ids: unknown('variable security_group_ids has no default', service.at),
          },
          encrypt_at_rest: { enabled: true },
          node_to_node_encryption: { enabled: true },
          domain_endpoint_options: {
            enforce_https: true,
            tls_security_policy: 'Policy-Min-TLS-1-2-2019-07',
          },
        }),
      },
    ],
    'storage.object': [
      { type: 'aws_s3_bucket', body: (service) => ({ bucket_prefix: `${nameOf(service)}-` }) },
    ],
  },
  azure: {
    'database.relational': [
      {
        type: 'azurerm_postgresql_flexible_server',
        body: (service) => ({
          name: nameOf(service),
          resource_group_name: unknown('variable resource_group_name has no default', service.at),
          location: unknown('variable location has no default', service.at),
          version: '16',
          sku_name: 'GP_Standard_D2s_v3',
          storage_mb: 32_768,
          backup_retention_days: 7,
          administrator_login: 'app',
          administrator_password: open(service),
          high_availability: { mode: 'ZoneRedundant' },
        }),
      },
    ],
    'cache.memory': [
      {
        type: 'azurerm_redis_cache',
        body: (service) => ({
          name: nameOf(service),
          resource_group_name: unknown('variable resource_group_name has no default', service.at),
          location: unknown('variable location has no default', service.at),
          capacity: 1,
          family: 'C',
          sku_name: 'Standard',
          minimum_tls_version: '1.2',
        }),
      },
    ],
  },
  google: {
    'database.relational': [
      {
        type: 'google_sql_database_instance',
        body: (service) => ({
          name: nameOf(service),
          region: unknown('variable region has no default', service.at),
          database_version: engineOf(service) === 'postgres' ? 'POSTGRES_16' : 'MYSQL_8_0',
          deletion_protection: true,
          settings: {
            tier: 'db-custom-1-3840',
            availability_type: 'REGIONAL',
            backup_configuration: { enabled: true },
          },
        }),
      },
    ],
    'cache.memory': [
      {
        type: 'google_redis_instance',
        body: (service) => ({
          name: nameOf(service),
          region: unknown('variable region has no default', service.at),
          memory_size_gb: 1,
          tier: 'STANDARD_HA',
          transit_encryption_mode: 'SERVER_AUTHENTICATION',
        }),
      },
    ],
  },
};
