import type { Architecture } from '../graph/architecture.ts';
import type { Block } from './block.ts';
import { containers } from './compose-containers.ts';
import { managed } from './compose-managed.ts';
import { type Cloud, clusterKey } from './compose-words.ts';
import { fitted } from './fit.ts';
import { shapeOf } from './shapes.ts';
import { asValue } from './tree.ts';

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
    const equivalents = managed(service, cloud) ?? containers[cloud];
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
