import { notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { behindBalancer } from '../relations.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const fleetBalancerHealthCheck = rule({
  id: 'fleet-balancer-health-check',
  title: 'Scaling group behind a balancer without balancer health checks',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['compute.vm-group'],
  asks: ['balancerHealthCheck', 'healthCheck'],
  passes: ({ balancerHealthCheck, healthCheck }, resource, graph) => {
    if (!behindBalancer(graph, resource)) return notApplicable;
    return balancerHealthCheck.state === 'not-applicable' ? healthCheck : balancerHealthCheck;
  },
  why: 'A machine whose program hangs stays in the fleet for ever, because the machine itself still runs.',
  fix: 'Let the fleet replace the machines that the balancer finds unhealthy.',
  remedy: setting({ balancerHealthCheck: true, healthCheck: true }),
  equivalents: { aws: ['CKV2_AWS_15'] },
  references: [wellArchitected('REL 11')],
});
