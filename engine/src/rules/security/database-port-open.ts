import { wellArchitected } from '../references.ts';
import { rule } from '../rule.ts';
import { lowerUnreachable } from '../severity.ts';
import { judgeOpenings, portOpened } from './openings.ts';

/** Ports that databases, caches, search servers and brokers listen on by default. */
const databasePorts: readonly number[] = [
  1433, 1521, 3306, 5432, 5439, 5984, 6379, 6380, 7000, 7474, 7687, 8086, 9042, 9092, 9200, 9300,
  11211, 26257, 27017, 27018, 27019, 33060,
];

export const databasePortOpen = rule({
  id: 'database-port-open',
  title: 'Database port open to the internet',
  pillar: 'security',
  severity: 'high',
  kinds: ['firewall.rules'],
  asks: ['publicIngress'],
  passes: ({ publicIngress }, resource) =>
    judgeOpenings(publicIngress, resource, portOpened(...databasePorts)),
  inContext: lowerUnreachable('low'),
  why: 'Anybody can try passwords on the database, and each flaw of its server can be used from anywhere.',
  fix: 'Admit only the group of the programs that query it.',
  equivalents: { google: ['CKV_GCP_88'] },
  references: [wellArchitected('SEC 5')],
});
