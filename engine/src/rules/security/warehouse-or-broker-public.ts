import { not, notApplicable } from '../../graph/fact.ts';
import { exposureOf } from '../../graph/reach.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const warehouseOrBrokerPublic = rule({
  id: 'warehouse-or-broker-public',
  title: 'Data warehouse or broker reachable from the internet',
  pillar: 'security',
  severity: 'high',
  kinds: ['warehouse', 'message-broker', 'transfer', 'stream'],
  asks: ['publicEndpoint'],
  passes: ({ publicEndpoint }, resource, graph) =>
    resource.provider === 'compose' || publicEndpoint.state === 'not-applicable'
      ? notApplicable
      : not(exposureOf(graph, resource.address).reachable),
  why: "It holds or moves the company's data, and anybody may try to log in to it.",
  fix: 'Give it private addresses only and let people in through a tunnel or a program.',
  remedy: ({ address }) => [{ set: 'publicEndpoint', of: address, to: false }],
  equivalents: { aws: ['CKV_AWS_87', 'CKV_AWS_69', 'CKV_AWS_89'] },
  references: [wellArchitected('SEC 5')],
});
