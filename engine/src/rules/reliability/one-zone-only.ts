import { notApplicable } from '../../graph/fact.ts';
import { inSeveralZones, placementLines, subnetsOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
import { insideCluster } from '../relations.ts';
import { rule } from '../rule.ts';

export const oneZoneOnly = rule({
  id: 'one-zone-only',
  title: 'Workload confined to one zone although its region has several',
  pillar: 'reliability',
  severity: 'high',
  kinds: [
    'compute.vm-group',
    'compute.container-service',
    'cluster.node-pool',
    'cluster.kubernetes',
    'load-balancer.application',
    'load-balancer.network',
  ],
  asks: ['zones', 'multiZone'],
  passes: ({ multiZone }, resource, graph) => {
    if (insideCluster(resource) || resource.provider === 'compose') return notApplicable;
    if (multiZone.state === 'known') return multiZone;
    const several = inSeveralZones(graph, resource);
    // Containers without subnets of their own stand where their provider puts them.
    if (several.state === 'unknown')
      return multiZone.state === 'not-applicable' &&
        resource.kind === 'compute.container-service' &&
        subnetsOf(graph, resource).length === 0
        ? notApplicable
        : several;
    return several.state === 'known' && !several.value
      ? { ...several, from: [...placementLines(graph, resource), ...several.from] }
      : several;
  },
  why: 'A zone fails as a whole now and then; with all of the workload in it, so does the service.',
  fix: "Place it in subnets or zones of at least two of the region's zones.",
  references: [wellArchitected('REL 10')],
});
