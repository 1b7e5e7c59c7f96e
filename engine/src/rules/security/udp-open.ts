import type { PortOpening } from '../../graph/ports.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';
import { judgeOpenings } from './openings.ts';

/** Web pages over QUIC are meant for everybody. */
const QUIC = 443;

const isUdp = ({ protocol, from, to }: PortOpening): boolean =>
  protocol === 'udp' && !(from === QUIC && to === QUIC);

export const udpOpen = rule({
  id: 'udp-open',
  title: 'UDP open to the internet',
  pillar: 'security',
  severity: 'high',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) => judgeOpenings(publicIngress, resource, isUdp),
  inContext: lowerUnreachable('low'),
  why: "Services that answer over UDP can be made to flood others, since the sender's address is easily forged.",
  fix: 'Close it, or admit only the addresses that use it; leave open what is meant for everybody, such as QUIC on 443.',
  equivalents: { azure: ['CKV_AZURE_77'] },
  references: [wellArchitected('SEC 5')],
});
