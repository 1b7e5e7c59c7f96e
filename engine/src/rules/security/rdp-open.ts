import { cisAws, wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';
import { judgeOpenings, portOpened } from './openings.ts';

export const rdpOpen = rule({
  id: 'rdp-open',
  title: 'RDP open to the internet',
  pillar: 'security',
  severity: 'critical',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) => judgeOpenings(publicIngress, resource, portOpened(3389)),
  inContext: lowerUnreachable('medium'),
  why: 'Remote desktop open to the world is the commonest way in for ransomware.',
  fix: "Close the port; sign in through the provider's session service or a bastion, or admit your own addresses only.",
  equivalents: { aws: ['CKV_AWS_25'], azure: ['CKV_AZURE_9'], google: ['CKV_GCP_3'] },
  references: [wellArchitected('SEC 5'), cisAws('5.2')],
});
