import type { Resource } from '../../graph/architecture.ts';
import { any, type Fact, known, not, notApplicable } from '../../graph/fact.ts';
import { facetOf, type Graph, sourcesOf, targetsOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

/** Its own word on a public address, else an address kept for it, else the habit of its subnets. */
function addressFact(own: Fact<boolean>, machine: Resource, graph: Graph): Fact<boolean> {
  const kept = sourcesOf(graph, machine.address, 'attachedTo').find(
    ({ kind }) => kind === 'address.public',
  );
  if (kept)
    return known(true, { by: 'graph', because: `${kept.address} is kept for it`, at: kept.at });
  if (own.state !== 'unknown') return own;
  const users = sourcesOf(graph, machine.address, 'usesTemplate');
  const subnets = [machine, ...users].flatMap(({ address }) =>
    targetsOf(graph, address, 'placedIn'),
  );
  return subnets.length === 0
    ? own
    : any(...subnets.map((subnet) => facetOf(subnet, 'assignsPublicAddresses')));
}

/** A fleet whose template is judged itself. */
const isMadeFromTemplate = ({ kind, address }: Resource, graph: Graph): boolean =>
  kind === 'compute.vm-group' && targetsOf(graph, address, 'usesTemplate').length > 0;

export const machinePublicAddress = rule({
  id: 'machine-public-address',
  title: 'Instance has a public address',
  pillar: 'security',
  severity: 'high',
  kinds: ['compute.vm', 'compute.vm-template', 'compute.vm-group'],
  asks: ['publicEndpoint'],
  passes: ({ publicEndpoint }, resource, graph) =>
    isMadeFromTemplate(resource, graph)
      ? notApplicable
      : not(addressFact(publicEndpoint, resource, graph)),
  why: 'The machine can be found and tried by anybody; only its firewall stands between.',
  fix: 'Put it in a private subnet behind a load balancer, and let it call out through a NAT gateway.',
  equivalents: { aws: ['CKV_AWS_88'], google: ['CKV_GCP_40'], azure: ['CKV_AZURE_119'] },
  references: [wellArchitected('SEC 5')],
});
