import type { Resource } from '../graph/architecture.ts';
import { facetOf } from '../graph/graph.ts';
import { reference, unknown, type Value } from '../source/value.ts';
import {
  type Cloud,
  clusterKey,
  countOf,
  type Equivalent,
  imageOf,
  nameOf,
} from './compose-words.ts';
import { asValue, type Plain } from './tree.ts';

/** Processor of Fargate's task sizes in vCPU, each with the least and most memory in MiB and its step. */
const taskSizes: readonly (readonly [cpu: number, least: number, most: number, step: number])[] = [
  [0.25, 512, 2048, 512],
  [0.5, 1024, 4096, 1024],
  [1, 2048, 8192, 1024],
  [2, 4096, 16_384, 1024],
  [4, 8192, 30_720, 1024],
  [8, 16_384, 61_440, 4096],
  [16, 32_768, 122_880, 8192],
];

/** The smallest task that the limits of the service fit in; the smallest of all when it has none. */
function taskSize(service: Resource): { readonly cpu: string; readonly memory: string } {
  const cpu = facetOf(service, 'cpuLimit');
  const memory = facetOf(service, 'memoryLimit');
  const vcpu = cpu.state === 'known' ? cpu.value : 0;
  const mib = memory.state === 'known' ? memory.value : 0;
  const fits = taskSizes.find(([size, , most]) => size >= vcpu && most >= mib) ?? taskSizes.at(-1);
  const [size = 0.25, least = 512, most = 512, step = 512] = fits ?? [];
  const given = Math.min(most, Math.max(least, Math.ceil(mib / step) * step));
  return { cpu: String(size * 1024), memory: String(given) };
}

const textAt = (value: Value | undefined, key: string): string | undefined => {
  const inside = value?.kind === 'map' ? value.entries.get(key) : undefined;
  return inside?.kind === 'scalar' ? String(inside.value) : undefined;
};

/** The ports that its container listens on, each once. */
function portsOf({ properties }: Resource): Readonly<Record<string, Plain>> {
  const ports = properties.entries.get('ports');
  const targets = ports?.kind === 'list' ? ports.items.map((port) => textAt(port, 'target')) : [];
  const numbers = [...new Set(targets)].map(Number).filter((port) => port > 0 && port < 65_536);
  if (numbers.length === 0) return {};
  return { portMappings: numbers.map((containerPort) => ({ containerPort, protocol: 'tcp' })) };
}

/** What it runs, where that is plain words: services of one image differ in nothing else. */
function commandOf({ properties }: Resource): Readonly<Record<string, Plain>> {
  const command = properties.entries.get('command');
  const words =
    command?.kind === 'list'
      ? command.items.map((item) => (item.kind === 'scalar' ? String(item.value) : ''))
      : command?.kind === 'scalar'
        ? String(command.value).trim().split(/\s+/)
        : [];
  const plain = words.length > 0 && words.every((word) => /^[\w@%+=:,./-]{1,200}$/.test(word));
  const tells = words.some((word) => /pass|secret|token|key|credential/i.test(word));
  return plain && !tells ? { command: words } : {};
}

/** Containers without servers, for whatever no managed service replaces. */
export const containers: Readonly<Record<Cloud, readonly Equivalent[]>> = {
  aws: [
    {
      type: 'aws_ecs_service',
      body: (service) => ({
        name: nameOf(service),
        cluster: reference(clusterKey, 'arn', service.at),
        task_definition: reference(`${service.address} aws_ecs_task_definition`, 'arn', service.at),
        desired_count: countOf(service),
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
        ...taskSize(service),
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
                ...commandOf(service),
                ...portsOf(service),
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
          min_replicas: countOf(service),
          max_replicas: Math.max(10, countOf(service)),
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
          scaling: {
            min_instance_count: countOf(service) - 1,
            max_instance_count: Math.max(10, countOf(service)),
          },
        },
      }),
    },
  ],
};
