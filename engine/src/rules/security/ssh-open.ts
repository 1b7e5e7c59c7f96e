import { cisAws, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';
import { judgeOpenings, portOpened } from './openings.ts';

export const sshOpen = rule({
  id: 'ssh-open',
  title: 'SSH open to the internet',
  pillar: 'security',
  severity: 'critical',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) => judgeOpenings(publicIngress, resource, portOpened(22)),
  inContext: lowerUnreachable('medium'),
  why: 'Every host behind it is tried by password guessers within minutes, and each flaw of the SSH server can be used by anybody.',
  fix: "Close the port; sign in through the provider's session service or a bastion, or admit your own addresses only.",
  equivalents: { aws: ['CKV_AWS_24'], azure: ['CKV_AZURE_10'], google: ['CKV_GCP_2'] },
  references: [wellArchitected('SEC 5'), cisAws('5.2')],
});
