import { notApplicable, when } from '../../graph/fact.ts';
import { zonesOf } from '../../graph/network.ts';
import { wellArchitected } from '../references.ts';
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
    if (resource.provider === 'kubernetes' || resource.provider === 'compose') return notApplicable;
    if (multiZone.state === 'known') return multiZone;
    const zones = zonesOf(graph, resource);
    return zones.state === 'unknown' &&
      multiZone.state === 'not-applicable' &&
      resource.kind === 'compute.container-service'
      ? notApplicable
      : when(zones, (names) => names.length > 1);
  },
  why: 'A zone fails as a whole now and then; with all of the workload in it, so does the service.',
  fix: "Place it in subnets or zones of at least two of the region's zones.",
  references: [wellArchitected('REL 10')],
});
