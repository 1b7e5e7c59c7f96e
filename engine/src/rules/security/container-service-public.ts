import { any, not, oneOf } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const containerServicePublic = rule({
  id: 'container-service-public',
  title: 'Container service with public address',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.container-service'],
  asks: ['publicEndpoint', 'anonymousAccess'],
  passes: ({ publicEndpoint, anonymousAccess }) =>
    any(not(publicEndpoint), oneOf(anonymousAccess, 'none')),
  why: 'The containers can be found and tried by anybody; only their firewall stands between.',
  fix: 'Run them in private subnets behind a load balancer, without public addresses.',
  equivalents: { aws: ['CKV_AWS_333'] },
  references: [wellArchitected('SEC 5')],
});
