import { notApplicable } from '../../graph/fact.ts';
import { targetsOf } from '../../graph/graph.ts';
import { wellArchitected } from '../references.ts';
import { listenersOf } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';

export const listenerTls = rule({
  id: 'listener-tls',
  title: 'Load balancer listener without TLS',
  pillar: 'security',
  severity: 'medium',
  kinds: ['load-balancer.listener', 'load-balancer.application', 'load-balancer.network'],
  asks: ['tlsRequired'],
  passes: ({ tlsRequired }, resource, graph) =>
    listenersOf(graph, resource).length > 0 ? notApplicable : tlsRequired,
  inContext: (resource, graph) => {
    const [balancer = resource] = targetsOf(graph, resource.address, 'memberOf');
    return lowerUnreachable('low')(balancer, graph);
  },
  why: 'Passwords, sessions and data can be read and changed by anybody on the way.',
  fix: 'Listen on port 443 with TLS and a certificate, let the firewall admit that port, and let plain http only send visitors to https.',
  remedy: setting({ tlsRequired: true }),
  equivalents: { aws: ['CKV_AWS_2', 'CKV_AWS_376', 'CKV2_AWS_20'] },
  references: [wellArchitected('SEC 9')],
});
