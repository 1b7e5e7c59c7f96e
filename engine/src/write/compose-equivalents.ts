import type { Architecture, Resource } from '../graph/architecture.ts';
import { facetOf } from '../graph/graph.ts';
import type { Kind } from '../graph/kinds.ts';
import { reference, unknown } from '../source/value.ts';
import type { Block } from './block.ts';
import { fitted } from './fit.ts';
import { shapeOf } from './shapes.ts';
import { asValue, type Plain } from './tree.ts';

type Cloud = 'aws' | 'azure' | 'google';

interface Equivalent {
  readonly type: string;
  readonly body: (service: Resource) => Readonly<Record<string, Plain>>;
}

/** The cluster that all containers run in. */
const clusterKey = 'compose cluster';

const usualRegions: Readonly<Record<Cloud, string>> = {
  aws: 'us-east-1',
  azure: 'eastus',
  google: 'us-central1',
};

const cloudNames: Readonly<Record<Cloud, string>> = {
  aws: 'AWS',
  azure: 'Azure',
  google: 'Google Cloud',
};

/** What stands in for the services of a Compose file on a cloud: managed stores, and containers as a service. */
export function composeEquivalents(
  { resources }: Architecture,
  cloud: Cloud,
): { readonly blocks: readonly Block[]; readonly note: string } {
  const services = [...resources.values()].filter(
    ({ format, type }) => format === 'compose' && type === 'service',
  );
  if (services.length === 0) return { blocks: [], note: '' };
  const blocks = services.flatMap((service) => {
    const equivalents = managed[cloud][service.kind] ?? containers[cloud];
    return equivalents.map(({ type, body }, index): Block => {
      const made = Object.entries(body(service)).map(
        ([key, value]) => [key, asValue(value, service.at)] as const,
      );
      return {
        key: index === 0 ? service.address : `${service.address} ${type}`,
        address: service.address,
        ownType: '',
        type,
        body: fitted(new Map(made), shapeOf(type)),
        region: service.region || usualRegions[cloud],
        at: service.at,
      };
    });
  });
  const [first] = services;
  const needsCluster = blocks.some(({ type }) => type === 'aws_ecs_service');
  const cluster: readonly Block[] =
    first && needsCluster
      ? [
          {
            key: clusterKey,
            address: 'main',
            ownType: '',
            type: 'aws_ecs_cluster',
            body: new Map(
              Object.entries({
                name: 'main',
                setting: { name: 'containerInsights', value: 'enabled' },
              }).map(([key, value]) => [key, asValue(value, first.at)] as const),
            ),
            region: first.region || usualRegions[cloud],
            at: first.at,
          },
        ]
      : [];
  return {
    blocks: [...cluster, ...blocks],
    note: `Compose services are written as their equivalents on ${cloudNames[cloud]}: stores as managed services, the rest as containers without servers.`,
  };
}

/** An argument that nobody states: it becomes a variable. */
const open = ({ at }: Resource) => unknown('the Compose file does not state it', at);
const nameOf = ({ name }: Resource) =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .slice(0, 40);

function imageOf(service: Resource): Plain {
  const image = facetOf(service, 'image');
  return image.state === 'known' ? image.value : open(service);
}

function engineOf(service: Resource): string {
  const image = facetOf(service, 'image');
  const word = image.state === 'known' ? image.value : service.name;
  return ['mysql', 'mariadb'].find((engine) => word.includes(engine)) ?? 'postgres';
}

const containers: Readonly<Record<Cloud, readonly Equivalent[]>> = {
  aws: [
    {
      type: 'aws_ecs_service',
      body: (service) => ({
        name: nameOf(service),
        cluster: reference(clusterKey, 'arn', service.at),
        task_definition: reference(`${service.address} aws_ecs_task_definition`, 'arn', service.at),
        desired_count: 2,
        launch_type: 'FARGATE',
        network_configuration: {
          subnets: unknown('variable private_subnet_ids has no default', service.at),
          security_groups: unknown('variable security_group_ids has no default', service.at),
          assign_public_ip: false,
        },
      }),
    },
    {
      type: 'aws_ecs_task_definition',
      body: (service) => ({
        family: nameOf(service),
        requires_compatibilities: ['FARGATE'],
        network_mode: 'awsvpc',
        cpu: '256',
        memory: '512',
        container_definitions: {
          kind: 'encoded',
          encoding: 'json',
          at: service.at,
          of: asValue(
            [
              {
                name: nameOf(service),
                image: imageOf(service),
                essential: true,
                readonlyRootFilesystem: true,
              },
            ],
            service.at,
          ),
        },
      }),
    },
  ],
  azure: [
    {
      type: 'azurerm_container_app',
      body: (service) => ({
        name: nameOf(service),
        resource_group_name: unknown('variable resource_group_name has no default', service.at),
        container_app_environment_id: unknown(
          'variable container_app_environment_id has no default',
          service.at,
        ),
        revision_mode: 'Single',
        template: {
          min_replicas: 2,
          max_replicas: 10,
          container: { name: nameOf(service), image: imageOf(service), cpu: 0.25, memory: '0.5Gi' },
        },
      }),
    },
  ],
  google: [
    {
      type: 'google_cloud_run_v2_service',
      body: (service) => ({
        name: nameOf(service),
        location: unknown('variable location has no default', service.at),
        template: {
          containers: { image: imageOf(service) },
          scaling: { min_instance_count: 1, max_instance_count: 10 },
        },
      }),
    },
  ],
};

const managed: Readonly<Record<Cloud, Readonly<Partial<Record<Kind, readonly Equivalent[]>>>>> = {
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
