import { not } from '../../graph/fact.ts';
import { cisAws, wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';
import { lowerByDefault } from '../severity.ts';

export const defaultFirewallAdmits = rule({
  id: 'default-firewall-admits',
  title: 'Default security group admits traffic',
  pillar: 'security',
  severity: 'medium',
  kinds: ['network'],
  asks: ['defaultFirewallAdmits'],
  passes: ({ defaultFirewallAdmits }) => not(defaultFirewallAdmits),
  inContext: lowerByDefault(
    'defaultFirewallAdmits',
    'low',
    'no rule in the files opens it; by default it admits its own members only',
  ),
  why: 'What is started without naming a group gets this one, and can then talk to everything else that was.',
  fix: "Take all rules out of the network's default group and name a group for each resource.",
  remedy: setting({ defaultFirewallAdmits: false }),
  equivalents: { aws: ['CKV2_AWS_12'] },
  references: [wellArchitected('SEC 5'), cisAws('5.4')],
});
