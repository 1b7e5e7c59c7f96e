import type { PortOpening } from '../../graph/ports.ts';
import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';
import { judgeOpenings, portOpened } from './openings.ts';

/** Ports that databases, caches, search servers and brokers listen on by default. */
const usual = portOpened(1433, 1521, 3306, 5432, 5439, 6379, 9200, 11211, 27017);
const further = portOpened(
  ...[5984, 6380, 7000, 7474, 7687, 8086, 9042, 9092, 9300, 26257, 27018, 27019, 33060],
);

/** Wider ranges are meant for programs or answers; that they hold one of the rarer ports is chance. */
const widest = 100;

const opensDatabase = (opening: PortOpening): boolean =>
  usual(opening) || (opening.to - opening.from < widest && further(opening));

export const databasePortOpen = rule({
  id: 'database-port-open',
  title: 'Database port open to the internet',
  pillar: 'security',
  severity: 'high',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) => judgeOpenings(publicIngress, resource, opensDatabase),
  inContext: lowerUnreachable('low'),
  why: 'Anybody can try passwords on the database, and each flaw of its server can be used from anywhere.',
  fix: 'Admit only the group of the programs that query it.',
  equivalents: { google: ['CKV_GCP_88'] },
  references: [wellArchitected('SEC 5')],
});
