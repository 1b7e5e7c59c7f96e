import { not, notApplicable } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const containerServicePublic = rule({
  id: 'container-service-public',
  title: 'Container service with public address',
  pillar: 'security',
  severity: 'medium',
  kinds: ['compute.container-service'],
  asks: ['publicEndpoint', 'anonymousAccess'],
  // Where the provider asks callers who they are, or not, that is the question, and another rule's.
  passes: ({ publicEndpoint, anonymousAccess }) =>
    anonymousAccess.state === 'not-applicable' ? not(publicEndpoint) : notApplicable,
  why: 'The containers can be found and tried by anybody; only their firewall stands between.',
  fix: 'Run them in private subnets behind a load balancer, without public addresses.',
  equivalents: { aws: ['CKV_AWS_333'] },
  references: [wellArchitected('SEC 5')],
});
