import type { Kind } from '../../graph/kinds.ts';
import { always, number } from '../reading.ts';
import { podBlock, podDefaults, probes, runsOnPaidMachines } from '../readings/containers.ts';
import { terraformPath } from '../readings/pod-dialect.ts';
import { type FormatBlock, type Service, service } from '../service.ts';
import { replicaDefaults, replicaFacets, scalers } from './replicas.ts';

const podPage = 'https://kubernetes.io/docs/concepts/workloads/pods/';

/** How a kind that makes pods differs from the others. */
export interface PodKind {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly kind?: Kind;
  /** Path of the pod spec. */
  readonly spec: string;
  /** Types of Terraform's `kubernetes` provider. */
  readonly terraform?: readonly string[];
  /** `replicas`: a number of like pods; `one`: a single pod; `none`: as many as there are nodes or runs. */
  readonly runs: 'replicas' | 'one' | 'none';
  /** Whether its pods are kept running, so that probes matter. */
  readonly probed: boolean;
}

/** The service of a kind that makes pods; its cost is that of the machines it runs on. */
export function podService({
  id,
  name,
  type,
  kind = 'workload',
  spec,
  runs,
  probed,
  terraform,
}: PodKind): Service {
  const block = podBlock(spec);
  return service({
    id: `kubernetes-${id}`,
    name,
    provider: 'kubernetes',
    kind,
    icon: `kubernetes/${id}`,
    formats: {
      kubernetes: {
        type,
        facets: {
          ...block.facets,
          ...(probed && probes(spec)),
          ...(runs === 'replicas' && replicaFacets),
          ...(runs === 'one' && { instances: always(1, podPage) }),
        },
        links: { ...block.links },
        ...(runs === 'replicas' && { attachments: scalers }),
      },
      ...(terraform && { terraform: terraformBlock(terraform, { spec, runs, probed }) }),
    },
    defaults: { ...podDefaults, ...replicaDefaults },
    prices: [runsOnPaidMachines],
  });
}

/** The same kind as Terraform's `kubernetes` provider writes it. */
function terraformBlock(
  type: readonly string[],
  { spec, runs, probed }: Pick<PodKind, 'spec' | 'runs' | 'probed'>,
): FormatBlock {
  const { facets, links } = podBlock(spec, terraformPath);
  return {
    type,
    facets: {
      ...facets,
      ...(probed && probes(spec, terraformPath)),
      ...(runs === 'replicas' && { instances: number('spec.replicas') }),
      ...(runs === 'one' && { instances: always(1, podPage) }),
    },
    links,
  };
}
