import { all, atLeast } from '../../graph/fact.ts';
import { wellArchitected } from '../references.ts';
import { setting } from '../remedies.ts';
import { rule } from '../rule.ts';

export const databaseTls = rule({
  id: 'database-tls',
  title: 'Database connections not required to use TLS',
  pillar: 'security',
  severity: 'medium',
  kinds: ['database.relational', 'database.server', 'database.proxy'],
  asks: ['tlsRequired', 'minTlsVersion'],
  passes: ({ tlsRequired, minTlsVersion }) => all(tlsRequired, atLeast(minTlsVersion, 1.2)),
  why: 'Queries, results and passwords can be read by whoever is on the way between program and database.',
  fix: 'Refuse connections without TLS 1.2 or later.',
  remedy: setting({ tlsRequired: true, minTlsVersion: 1.2 }),
  equivalents: {
    google: ['CKV_GCP_6'],
    azure: ['CKV_AZURE_28', 'CKV_AZURE_29', 'CKV_AZURE_52', 'CKV_AZURE_54', 'CKV_AZURE_147'],
  },
  references: [wellArchitected('SEC 9')],
});
