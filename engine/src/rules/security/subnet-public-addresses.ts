import { not } from '../../graph/fact.ts';
import { sourcesOf } from '../../graph/graph.ts';
import type { Kind } from '../../graph/kinds.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

const machines: ReadonlySet<Kind> = new Set<Kind>([
  'compute.vm',
  'compute.vm-group',
  'compute.container-service',
  'cluster.kubernetes',
  'cluster.node-pool',
]);

export const subnetPublicAddresses = rule({
  id: 'subnet-public-addresses',
  title: 'Subnet hands out public addresses',
  pillar: 'security',
  severity: 'medium',
  kinds: ['subnet'],
  asks: ['assignsPublicAddresses'],
  passes: ({ assignsPublicAddresses }) => not(assignsPublicAddresses),
  why: 'Everything started here is on the internet at once, whether anybody thought of it or not.',
  fix: 'Turn it off, and give a public address only to what needs one.',
  // Machines in it would lose the address by which they are reached or call out.
  remedy: (subnet, graph) =>
    sourcesOf(graph, subnet.address, 'placedIn').some(({ kind }) => machines.has(kind))
      ? []
      : setting({ assignsPublicAddresses: false })(subnet, graph),
  equivalents: { aws: ['CKV_AWS_130'] },
  references: [wellArchitected('SEC 5')],
});
