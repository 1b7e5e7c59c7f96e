import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';
import { judgeOpenings, portOpened } from './openings.ts';

export const httpOpen = rule({
  id: 'http-open',
  title: 'Plain http open to the internet',
  pillar: 'security',
  severity: 'low',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) => judgeOpenings(publicIngress, resource, portOpened(80)),
  inContext: lowerUnreachable('info'),
  why: 'Whatever is sent over plain http can be read and changed on the way.',
  fix: 'Open 443 only; leave 80 open only where all it does is send visitors to https.',
  equivalents: { aws: ['CKV_AWS_260'], azure: ['CKV_AZURE_160'], google: ['CKV_GCP_106'] },
  references: [wellArchitected('SEC 9')],
});
