import { notApplicable } from '../../graph/fact.ts';
import { isContainer } from '../containers.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const targetsHealthCheck = rule({
  id: 'targets-health-check',
  title: 'Target group without health check',
  pillar: 'reliability',
  severity: 'medium',
  kinds: ['load-balancer.targets', 'load-balancer.application', 'load-balancer.network'],
  asks: ['healthCheck'],
  passes: ({ healthCheck }, resource) => (isContainer(resource) ? notApplicable : healthCheck),
  why: 'Requests go on being sent to members that answer with errors or not at all.',
  fix: "Check a page that fails when the member can't do its work.",
  remedy: setting({ healthCheck: true }),
  equivalents: { aws: ['CKV_AWS_261'] },
  references: [wellArchitected('REL 11')],
});
