import { notApplicable, when } from '../../graph/fact.ts';
import { admitsEverything } from '../../graph/ports.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';

export const networkFilterAdmitsEverything = rule({
  id: 'network-filter-admits-everything',
  title: 'Network ACL admits everything',
  pillar: 'security',
  severity: 'medium',
  kinds: ['firewall.rules'],
  asks: ['publicIngress', 'stateless'],
  passes: ({ publicIngress, stateless }) =>
    stateless.state === 'known' && stateless.value
      ? when(publicIngress, (openings) => !openings.some(admitsEverything))
      : notApplicable,
  why: 'The subnets have no second line of defence: one mistake in a group of rules opens them.',
  fix: 'Admit the ports that the subnet serves and those that answers come back on, and nothing else.',
  equivalents: { aws: ['CKV_AWS_352', 'CKV_AWS_232', 'CKV_AWS_231'] },
  references: [wellArchitected('SEC 5'), cisAws('5.1')],
});
