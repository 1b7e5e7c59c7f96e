import { all, when } from '../../graph/fact.ts';
import { kubernetesPage } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

/** May be added by the strictest of the pod security standards. */
const harmless: ReadonlySet<string> = new Set(['NET_BIND_SERVICE']);

const bare = (capability: string): string => capability.toUpperCase().replace(/^CAP_/, '');

export const containerCapabilities = rule({
  id: 'container-capabilities',
  title: 'Container keeps or adds capabilities',
  pillar: 'security',
  severity: 'medium',
  kinds: ['workload', 'compute.batch', 'compute.container-service'],
  asks: ['addedCapabilities', 'droppedCapabilities'],
  passes: ({ addedCapabilities, droppedCapabilities }, resource) => {
    const harmlessOnly = when(addedCapabilities, (added) =>
      added.every((one) => harmless.has(bare(one))),
    );
    return insideCluster(resource)
      ? all(
          harmlessOnly,
          when(droppedCapabilities, (dropped) => dropped.some((one) => bare(one) === 'ALL')),
        )
      : harmlessOnly;
  },
  why: 'Capabilities such as raw sockets or changing owners help whoever takes over the container to get further.',
  fix: 'Drop all capabilities and add back the one that is needed.',
  equivalents: { kubernetes: ['CKV_K8S_25', 'CKV_K8S_28', 'CKV_K8S_37', 'CKV_K8S_39'] },
  references: [kubernetesPage('concepts/security/pod-security-standards')],
});
